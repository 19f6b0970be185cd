using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Where the API server of a cluster at Amazon is reached.</summary>
/// <remarks>Source: Amazon EKS API, VpcConfigResponse.</remarks>
/// <param name="IsPrivate">From inside the network.</param>
/// <param name="IsPublic">From outside.</param>
/// <param name="IsOpen">From every address outside.</param>
internal readonly record struct AmazonEndpoint(bool IsPrivate, bool IsPublic, bool IsOpen)
{
    public static AmazonEndpoint Of(Field description)
    {
        var network = ManagedClusters.Amazon(ManagedClusters.Amazon(description, "Cluster"), "ResourcesVpcConfig");
        var isPublic = ManagedClusters.Amazon(network, "EndpointPublicAccess").IsTrue;
        var isOpen = ManagedClusters.Amazon(network, "PublicAccessCidrs").Items.Any(range => range.Text is "0.0.0.0/0" or "::/0");
        return new AmazonEndpoint(ManagedClusters.Amazon(network, "EndpointPrivateAccess").IsTrue, isPublic, isPublic && isOpen);
    }
}
