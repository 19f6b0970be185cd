using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>The cloud that runs a cluster.</summary>
/// <param name="Service">The cloud; none when nothing points to one.</param>
/// <param name="Evidence">What points to it, <c>the API server is version v1.30.1-eks-1</c>; empty for none.</param>
public sealed record DetectedCloud(CloudService Service, string Evidence)
{
    /// <summary>Nothing points to a cloud.</summary>
    public static DetectedCloud None { get; } = new(CloudService.None, "");
}
