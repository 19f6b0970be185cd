using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>Pods with critical vulnerabilities are not reached from outside.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Building secure container images".</remarks>
public sealed class ExposedCriticalImages() : ExposedImagesControl("an image without critical vulnerabilities")
{
    public override ControlInfo Info { get; } = new("C-0083", "Workloads with Critical vulnerabilities exposed to external traffic", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = [Pod],
        Reads = [Services.Kind, .. Findings],
        Tags = ["security"],
        Description = "Attackers look for known flaws in whatever the internet can reach. A critical one in such a pod is the "
            + "way into the cluster.",
        Remediation = "Update the image, or take the pod off the NodePort or LoadBalancer until there is a fix.",
    };

    protected override bool IsTooBad(Field vulnerability) => vulnerability["severity"].Is("Critical");
}
