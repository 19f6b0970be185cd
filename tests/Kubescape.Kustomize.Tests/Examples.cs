namespace Kubescape.Kustomize.Tests;

/// <summary>The example kustomizations: those that build, and below <c>errors</c> those that must not.</summary>
internal static class Examples
{
    public static string Root { get; } = System.IO.Path.Combine(
        Repository.Root, "tests", "Kubescape.Kustomize.Tests", "Examples");

    public static IEnumerable<TheoryDataRow<string>> Good => Names("good");

    public static IEnumerable<TheoryDataRow<string>> Bad => Names("errors");

    /// <summary>An example may hold several kustomizations; the one in <c>top</c>, where there is one, is built.</summary>
    public static string Path(string group, string name)
    {
        var directory = System.IO.Path.Combine(Root, group, name);
        var top = System.IO.Path.Combine(directory, "top");
        return Directory.Exists(top) ? top : directory;
    }

    private static IEnumerable<TheoryDataRow<string>> Names(string group) =>
        Directory.GetDirectories(System.IO.Path.Combine(Root, group))
            .Select(directory => new TheoryDataRow<string>(System.IO.Path.GetFileName(directory)))
            .OrderBy(row => row.Data, StringComparer.Ordinal);
}
