namespace Kubescape.Controls.Admission;

/// <summary>The API server asks somebody whether an image may run.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.5.1; Kubernetes documentation, "Admission Control", ImagePolicyWebhook.</remarks>
public sealed class ImageProvenance : ManualControl
{
    public override ControlInfo Info { get; } =
        new("C-0289", "Configure Image Provenance using ImagePolicyWebhook admission controller", BaseScore: 7)
        {
            Category = Category.Workload,
            SubCategory = Category.SupplyChain,
            Judges = [],
            Scopes = ScanScopes.Cluster,
            Description = "Without a check of where images come from, whoever may create a pod runs any image of the internet "
                + "in the cluster.",
            Remediation = "Look whether ImagePolicyWebhook or another admission policy refuses images of unknown origin, and "
                + "set one up if nothing does.",
        };
}
