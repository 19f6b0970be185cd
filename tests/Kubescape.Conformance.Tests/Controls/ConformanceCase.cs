using System.IO.Compression;
using Kubescape.Controls;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Conformance.Tests.Controls;

/// <summary>One case of the control library: objects in, failing resources and their paths out.</summary>
internal sealed record ConformanceCase(Field Case)
{
    private static readonly string[] PathMembers = ["failedPaths", "reviewPaths", "deletePaths"];

    /// <summary>What the library's rule of this name checks.</summary>
    public string Rule => Case["rule"].Text!;

    public string Name => $"{Rule}/{Case["case"].Text}";

    public bool IsUsable => Case["unusable"].Count == 0;

    /// <summary>The controls that this case can judge: those of its rule alone, or else all of them.</summary>
    public IEnumerable<string> Controls => (Case["soleRuleOf"].Count > 0 ? Case["soleRuleOf"] : Case["controls"]).Items.Select(id => id.Text!);

    public static IEnumerable<ConformanceCase> Read(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            yield return new ConformanceCase(JsonDocuments.ReadOne(System.Text.Encoding.UTF8.GetBytes(line), TreeLimits.Default).Root);
        }
    }

    /// <summary>The paths of each failing resource, as the case has them. What is to be reviewed has failed, said or not.</summary>
    public Dictionary<string, SortedSet<string>> Expected()
    {
        var expected = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var finding in Case["expected"].Items)
        {
            foreach (var failing in finding["failing"].Items)
            {
                var paths = Paths(expected, IdOf(failing));
                foreach (var member in PathMembers)
                {
                    paths.UnionWith(finding[member].Items.Select(path => $"{member}: {path.Text}"));
                }

                paths.UnionWith(finding["reviewPaths"].Items.Select(path => $"failedPaths: {path.Text}"));
                paths.UnionWith(finding["fixPaths"].Items.Select(fix => $"fixPaths: {fix["path"].Text}={fix["value"].Text}"));
            }
        }

        return expected;
    }

    /// <summary>The paths of each failing resource, as a control has them.</summary>
    /// <param name="control">The control.</param>
    /// <param name="check">Its check, or the one of its parts that stands for the rule.</param>
    public Dictionary<string, SortedSet<string>> Actual(
        Control control, Func<Resource, ControlContext, IEnumerable<Failure>> check)
    {
        var settings = Case["settings"]["postureControlInputs"];
        var inputs = settings.Exists ? ControlInputs.Default.With(settings) : ControlInputs.Default;
        var objects = Case["inputs"].Items.Select(input => new Resource(ObjectOf(input)));
        var context = new ControlContext(new ResourceGraph(objects), inputs);
        var actual = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var resource in control.Candidates(context))
        {
            foreach (var failure in check(resource, context))
            {
                Paths(actual, resource.Id).UnionWith(Paths(failure));
            }
        }

        return actual;
    }

    /// <summary>
    /// The id. A workload that the library joined with a Service has none of its own there, for want of an apiVersion: it is that
    /// of the workload.
    /// </summary>
    private string IdOf(Field failing) =>
        Case["inputs"].Items.Select(input => new Resource(input["object"]))
            .FirstOrDefault(input => failing["apiVersion"].Text is null or "" && Workload.Is(input) && AreSame(failing, input))?.Id
        ?? failing["resourceID"].Text!;

    private static bool AreSame(Field identity, Resource input) =>
        identity["kind"].Is(input.Kind) && identity["name"].Is(input.Name) && (identity["namespace"].Text ?? "") == input.Namespace;

    /// <summary>The object with its own tree, so that paths begin at its root.</summary>
    private static Field ObjectOf(Field input) =>
        JsonDocuments.ReadOne(System.Text.Encoding.UTF8.GetBytes(input["object"].ToString()), TreeLimits.Default).Root;

    private static SortedSet<string> Paths(Dictionary<string, SortedSet<string>> byResource, string id) =>
        byResource.TryGetValue(id, out var paths) ? paths : byResource[id] = new SortedSet<string>(StringComparer.Ordinal);

    private static IEnumerable<string> Paths(Failure failure) => failure.Kind switch
    {
        FailureKind.Look => [$"failedPaths: {failure.Path}"],
        FailureKind.Review => [$"failedPaths: {failure.Path}", $"reviewPaths: {failure.Path}"],
        FailureKind.Delete or FailureKind.Replace => [$"failedPaths: {failure.Path}", $"deletePaths: {failure.Path}"],
        FailureKind.Set => [$"fixPaths: {failure.Path}={failure.Value}"],
        _ => [],
    };
}
