using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>A cluster at Azure enforces network policies.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.4.4; AKS documentation, "Secure traffic between pods".</remarks>
public sealed class AzureNetworkPolicy() : ManagedClusterControl("a network policy engine that fits the network plugin")
{
    public override ControlInfo Info { get; } = new("C-0240", "Ensure Network Policy is Enabled and set as appropriate", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [ManagedClusters.Aks],
        Scopes = ScanScopes.Aks,
        Description = "Without a network policy engine the cluster ignores every NetworkPolicy: an intruder in one pod "
            + "reaches all others.",
        Remediation = "Choose a network policy engine for the cluster: azure, calico or cilium.",
    };

    protected override bool IsRight(Field cluster)
    {
        var network = cluster["properties"]["networkProfile"];
        return (network["networkPlugin"].Text, network["networkPolicy"].Text)
            is ("azure", "azure" or "calico" or "cilium") or ("kubenet", "calico");
    }
}
