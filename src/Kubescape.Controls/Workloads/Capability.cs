namespace Kubescape.Controls.Workloads;

/// <summary>How Linux capabilities are spelled.</summary>
/// <remarks>
/// Runtimes write capabilities in upper case before they apply them, and CRI-O and Docker take the prefix CAP_ as well.
/// </remarks>
internal static class Capability
{
    private const string Prefix = "CAP_";

    /// <summary>Whether both spell the same capability.</summary>
    public static bool AreSame(string left, string right) =>
        WithoutPrefix(left).Equals(WithoutPrefix(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutPrefix(string capability) =>
        capability.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? capability.AsSpan(Prefix.Length) : capability;
}
