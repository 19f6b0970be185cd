using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>A namespace gives its containers requests and limits.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies"; Kubernetes documentation, "Limit Ranges".</remarks>
public sealed class NamespaceWithoutLimitRange : NamespaceBoundControl
{
    public override ControlInfo Info { get; } = new("X-0098", "Namespace without LimitRange", BaseScore: 1)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = [new("", "Namespace")],
        Reads = [ContainerDefaults.LimitRange],
        Tags = ["security", "devops"],
        Description = "Without a LimitRange a container that sets no limits has none, and one that asks for a whole node gets "
            + "it: each manifest has to be right by itself.",
        Remediation = "Create a LimitRange in the namespace with a default, a defaultRequest and a max for containers.",
    };

    protected override ResourceKind Bound => ContainerDefaults.LimitRange;
}
