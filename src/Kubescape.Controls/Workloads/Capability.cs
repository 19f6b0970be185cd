namespace Kubescape.Controls.Workloads;

/// <summary>How Linux capabilities are spelled.</summary>
/// <remarks>Container runtimes take <c>sys_admin</c> and <c>CAP_SYS_ADMIN</c> for <c>SYS_ADMIN</c>.</remarks>
internal static class Capability
{
    private const string Prefix = "CAP_";

    /// <summary>Everything, <c>SYS_ADMIN</c> included.</summary>
    public const string All = "ALL";

    /// <summary>Upper case, without prefix.</summary>
    public static string Normalize(string capability)
    {
        var upper = capability.ToUpperInvariant();
        return upper.StartsWith(Prefix, StringComparison.Ordinal) ? upper[Prefix.Length..] : upper;
    }
}
