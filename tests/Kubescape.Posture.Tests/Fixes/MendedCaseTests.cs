using Kubescape.Controls;
using Kubescape.Controls.Tests;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Fixes;

/// <summary>The cases of all controls, mended as files.</summary>
public sealed class MendedCaseTests
{
    /// <summary>Cases with at least one edit that a program may make.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases => ControlCase.Files
        .Where(file => Requests(file, Text(file)).Any(request => request is { Edit: not null, IsTemplate: false }))
        .Select(file => new TheoryDataRow<string>(file));

    [Theory, MemberData(nameof(Cases))]
    public void Every_edit_is_made_and_its_finding_is_gone(string file)
    {
        var text = Text(file);
        var requests = Requests(file, text);

        var plan = FixPlan.Make(requests, path => path == file ? text : null, FixChoices.TakeAway);

        Assert.DoesNotContain(plan.Left, left => left.Request is { Obstacle: null, IsTemplate: false });
        var fix = Assert.Single(plan.Files);
        var left = plan.Left.Select(one => Key(one.Request)).ToHashSet();
        Assert.Subset(left, Requests(file, fix.After).Select(Key).ToHashSet());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Lines_that_no_edit_touches_stay(string file)
    {
        var text = Text(file);

        var fix = Assert.Single(FixPlan.Make(Requests(file, text), _ => text, FixChoices.TakeAway).Files);

        var touched = fix.Replacements.SelectMany(one => Enumerable.Range(one.StartLine, one.EndLine - one.StartLine + 1)).ToHashSet();
        var after = fix.After.Split('\n');
        var at = 0;
        foreach (var (number, line) in text.Split('\n').Index().Where(line => !touched.Contains(line.Index + 1)))
        {
            at = Array.IndexOf(after, line, at) + 1;
            Assert.True(at > 0, $"line {number + 1} is gone: {line}");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void One_finding_is_mended_as_reports_propose_it(string file)
    {
        var text = Text(file);
        var proposals = new ProposedFixes(_ => text);

        foreach (var (candidate, finding) in Findings(file, text).Where(found => found.Finding.IsFixable))
        {
            var proposal = Assert.Single(proposals.Of(candidate, [finding]));

            Assert.Equal(file, proposal.Source.Path);
            Assert.Equal(1, proposal.Mended);
            Assert.NotEmpty(proposal.Replacements);
        }
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(ControlCase.Root, file));

    private static string Key(FixRequest request) => $"{request.Resource} {request.Path}";

    private static List<FixRequest> Requests(string file, string text) =>
        [.. Findings(file, text).Select(found => FixRequests.Of(ControlCase.ControlId(file), found.Candidate, found.Finding))];

    private static IEnumerable<(Resource Candidate, Finding Finding)> Findings(string file, string text)
    {
        var one = ControlCase.Read(file);
        var resources =
            from document in YamlDocuments.Read(text.AsMemory(), TreeLimits.Default)
            from found in ObjectList.UnfoldPlaces(document.Tree!)
            select new Resource(found.Object.Root, new ResourceSource(file, document.Index) { Place = found.Place });
        var context = new ControlContext(new ResourceGraph(resources), one.Context.Inputs);
        return
            from candidate in one.Control.Candidates(context)
            from failure in one.Control.Check(candidate, context)
            where failure.Kind != FailureKind.Related
            select (candidate, Finding.Of(candidate, failure, showsSecrets: false));
    }
}
