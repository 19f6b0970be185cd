using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests;

/// <summary>A manifest that says in its comments what a control finds in it.</summary>
/// <remarks>
/// <c># fails: Kind/name</c>, then the path of the failure if it has one, then <c>= value</c> if the fix is to write one;
/// <c># input: name = value, value</c> sets an input; <c># stands: reason</c> says that no edit turns the verdict. A manifest that
/// says nothing must pass.
/// </remarks>
internal sealed record ControlCase(Control Control, ControlContext Context, string[] Expected, bool Stands)
{
    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "Kubescape.Controls.Tests", "Cases");

    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Root, "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal);

    public static string ControlId(string file) => Path.GetDirectoryName(file)!;

    public static ControlCase Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root, file));
        var documents = YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).ToList();
        Assert.All(documents, document => Assert.Null(document.Error));
        var resources = documents.SelectMany(document => ObjectList.Unfold(document.Tree!))
            .Select((tree, index) => new Resource(tree.Root, new ResourceSource(file, index)));
        var inputs = Directives(text, "# input: ").Aggregate(ControlInputs.Default, WithInput);
        var control = Catalog.Find(ControlId(file));
        Assert.True(control is not null, $"There is no control {ControlId(file)}.");
        return new ControlCase(
            control,
            new ControlContext(new ResourceGraph(resources), inputs),
            [.. Directives(text, "# fails: ")],
            Directives(text, "# stands: ").Any());
    }

    public IEnumerable<string> Actual =>
        from candidate in Control.Candidates(Context)
        from failure in Control.Check(candidate, Context)
        where failure.Kind != FailureKind.Related
        select $"{candidate.Kind}/{candidate.Name} {failure.Path}{(failure.Value is null ? "" : $" = {failure.Value}")}".TrimEnd();

    private static IEnumerable<string> Directives(string text, string prefix) =>
        text.Split('\n').Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..].Trim());

    private static ControlInputs WithInput(ControlInputs inputs, string directive)
    {
        var parts = directive.Split('=', 2, StringSplitOptions.TrimEntries);
        var yaml = $"{parts[0]}: [{parts[1]}]";
        return inputs.With(YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Single().Tree!.Root);
    }
}
