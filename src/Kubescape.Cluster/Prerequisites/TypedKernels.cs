namespace Kubescape.Cluster;

/// <summary>The distributions that are known to build type information (BTF) into their kernels.</summary>
/// <remarks>Source: the README of libbpf, "BPF CO-RE (Compile Once – Run Everywhere)".</remarks>
internal static class TypedKernels
{
    private static readonly (string Name, MajorMinor Since)[] Distributions =
    [
        ("Ubuntu ", new(20, 10)),
        ("Debian GNU/Linux ", new(11, 0)),
        ("Fedora Linux ", new(31, 0)),
        ("Red Hat Enterprise Linux ", new(8, 2)),
    ];

    /// <summary>Whether this is one of them.</summary>
    /// <param name="osImage">What a node says, <c>Debian GNU/Linux 12 (bookworm)</c>.</param>
    public static bool Has(string osImage) => Array.Exists(Distributions, distribution =>
        osImage.StartsWith(distribution.Name, StringComparison.Ordinal)
        && MajorMinor.TryParse(osImage.AsSpan(distribution.Name.Length), out var version)
        && version >= distribution.Since);
}
