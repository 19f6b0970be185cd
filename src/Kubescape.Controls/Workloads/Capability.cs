using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>How Linux capabilities are spelled, and where they are added.</summary>
/// <remarks>
/// Runtimes write capabilities in upper case before they apply them, and CRI-O and Docker take the prefix CAP_ as well.
/// </remarks>
internal static class Capability
{
    private const string Prefix = "CAP_";

    /// <summary>Whether both spell the same capability.</summary>
    public static bool AreSame(string left, string right) =>
        WithoutPrefix(left).Equals(WithoutPrefix(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without its prefix, in the case that it is written in.</summary>
    public static string Bare(string capability) => WithoutPrefix(capability).ToString();

    /// <summary>What the containers of a workload are given beyond the capabilities that the runtime gives to all.</summary>
    public static IEnumerable<Field> Added(Resource workload) =>
        SecurityContexts.OfContainers(workload)
            .SelectMany(security => security["capabilities"]["add"].Items)
            .Where(capability => capability.Text is not null);

    private static ReadOnlySpan<char> WithoutPrefix(string capability) =>
        capability.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? capability.AsSpan(Prefix.Length) : capability;
}
