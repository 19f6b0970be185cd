using Kubescape.Objects;

namespace Kubescape.Controls.ApiVersions;

/// <summary>A version of a kind that Kubernetes no longer serves.</summary>
/// <param name="Version">As it is written in <c>apiVersion</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="RemovedIn">The first release without it.</param>
/// <param name="Successor">The version to write; what to use instead, in words, where there is none.</param>
internal sealed record RemovedVersion(string Version, string Kind, string RemovedIn, string Successor)
{
    /// <summary>Group and kind.</summary>
    public ResourceKind Type => new(Version[..Version.IndexOf('/', StringComparison.Ordinal)], Kind);
}
