namespace Kubescape.Controls.Workloads;

/// <summary>Workloads that nobody vouches for run behind a stronger wall than a container.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.6.1; Kubernetes documentation, "Runtime Class".</remarks>
public sealed class UntrustedWorkloads : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0249", "Restrict untrusted workloads", BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [],
        Scopes = ScanScopes.Aks,
        Description = "A container is a thin wall: code of unknown origin that finds a flaw in the kernel owns the node and "
            + "what runs on it.",
        Remediation = "Find the workloads whose code you do not trust, and run them on nodes of their own with sandboxed pods.",
    };
}
