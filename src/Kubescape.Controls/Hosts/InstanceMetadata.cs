using Kubescape.Objects;

namespace Kubescape.Controls.Hosts;

/// <summary>Pods cannot ask the cloud for the credentials of their node.</summary>
/// <remarks>Source: Microsoft's threat matrix for Kubernetes, "Instance Metadata API".</remarks>
public sealed class InstanceMetadata : Control
{
    private static readonly ResourceKind Provider = HostFacts.CloudProvider;

    public override ControlInfo Info { get; } = new("C-0052", "Instance Metadata API", BaseScore: 7)
    {
        Category = Category.ControlPlane,
        Judges = [Provider, Provider with { Kind = "cloudProviderInfo" }],
        Scopes = ScanScopes.Cloud,
        Tags = ["security", "compliance"],
        Description = "Clouds answer each machine at a fixed address with facts about it, credentials of its role among them. "
            + "A pod that reaches the address takes over the cloud rights of its node.",
        Remediation = "Keep pods from the metadata address: by network policy, by a hop limit of 1, or by the metadata "
            + "protection of the cloud.",
    };

    public override string? WhyNotEvaluated(ControlContext context) =>
        Candidates(context).Any() ? null : HostFacts.Missing("whether it reaches the metadata API of its cloud", Provider);

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (resource["data"]["providerMetaDataAPIAccess"].IsTrue)
        {
            yield return Failure.Whole("no way from pods to the metadata API");
        }
    }
}
