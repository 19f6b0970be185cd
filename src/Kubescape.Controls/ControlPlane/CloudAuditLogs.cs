namespace Kubescape.Controls.ControlPlane;

/// <summary>The audit log of a cluster at Azure is kept.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 2.1.1; AKS documentation, "Monitor AKS control plane".</remarks>
public sealed class CloudAuditLogs : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0254", "Enable audit Logs", BaseScore: 5)
    {
        Category = Category.ControlPlane,
        Judges = [],
        Scopes = ScanScopes.Aks,
        Description = "The audit log tells who did what in the cluster. Azure throws it away unless a diagnostic setting "
            + "sends it somewhere.",
        Remediation = "Look whether a diagnostic setting of the cluster sends kube-audit or kube-audit-admin to a workspace "
            + "or a storage account, and add one if none does.",
    };
}
