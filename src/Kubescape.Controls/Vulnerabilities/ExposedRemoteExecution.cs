using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>Pods with vulnerabilities that run foreign code are not reached from outside.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Building secure container images".</remarks>
public sealed class ExposedRemoteExecution() : ExposedImagesControl("an image without remote code execution vulnerabilities")
{
    public override ControlInfo Info { get; } = new("C-0084", "Workloads with RCE vulnerabilities exposed to external traffic", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = [Pod],
        Reads = [Services.Kind, .. Findings],
        Tags = ["security", "compliance"],
        Description = "A remote code execution flaw lets whoever reaches the pod run programs in it; a pod that faces the "
            + "internet is reached by everyone.",
        Remediation = "Update the image, or take the pod off the NodePort or LoadBalancer until there is a fix.",
    };

    protected override bool IsTooBad(Field vulnerability) => vulnerability["categories"]["isRce"].IsTrue;
}
