namespace Kubescape.Conformance.Tests;

/// <summary>The folder of cases that others wrote: <c>KUBESCAPE_CONFORMANCE</c>, or <c>../shared/conformance</c> beside the project.</summary>
internal static class ConformanceData
{
    public static string? Folder { get; } = Find();

    public static string Path(params string[] parts)
    {
        Assert.SkipWhen(Folder is null, "There is no conformance data: set KUBESCAPE_CONFORMANCE to its folder.");
        var path = System.IO.Path.Combine([Folder!, .. parts]);
        Assert.SkipUnless(File.Exists(path), $"The conformance data lacks {path}.");
        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KUBESCAPE_CONFORMANCE") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Kubescape.slnx")))
            {
                var beside = System.IO.Path.Combine(folder.FullName, "..", "shared", "conformance");
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
