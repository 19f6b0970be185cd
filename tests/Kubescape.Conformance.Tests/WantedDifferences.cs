using Kubescape.Objects;

namespace Kubescape.Conformance.Tests;

/// <summary>The cases in which the reference is wrong, each with the reason.</summary>
internal static class WantedDifferences
{
    public static IReadOnlyDictionary<string, string> Read(params string[] file)
    {
        var bytes = File.ReadAllBytes(Path.Combine([AppContext.BaseDirectory, .. file]));
        var root = JsonDocuments.ReadOne(bytes, TreeLimits.Default).Root;
        return root.Members.ToDictionary(member => member.Name, member => member.Text!, StringComparer.Ordinal);
    }
}
