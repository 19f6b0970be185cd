using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>A namespace has a bound on what all its pods take together.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies"; Kubernetes documentation, "Resource Quotas".</remarks>
public sealed class NamespaceWithoutQuota : NamespaceBoundControl
{
    public override ControlInfo Info { get; } = new("X-0097", "Namespace without ResourceQuota", BaseScore: 2)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = [new("", "Namespace")],
        Reads = [new("", "ResourceQuota")],
        Tags = ["security", "devops"],
        Description = "Without a quota one namespace can use up the whole cluster: a runaway autoscaler, or somebody with the "
            + "right to create pods there, leaves nothing for the others.",
        Remediation = "Create a ResourceQuota in the namespace for CPU, memory and the number of pods.",
    };

    protected override ResourceKind Bound => Info.Reads[0];
}
