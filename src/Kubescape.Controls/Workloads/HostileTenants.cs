namespace Kubescape.Controls.Workloads;

/// <summary>Tenants that may attack each other do not share a cluster.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.6.2; Kubernetes documentation, "Multi-tenancy".</remarks>
public sealed class HostileTenants : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0242", "Hostile multi-tenant workloads", BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [],
        Scopes = ScanScopes.Aks,
        Description = "Containers of one node share its kernel: a tenant who breaks out of a container reaches the data of "
            + "all others there.",
        Remediation = "Look who runs workloads in the cluster, and give tenants that do not trust each other clusters of "
            + "their own.",
    };
}
