using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>Workloads must not run in the default namespace.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.7, "The default namespace should not be used".</remarks>
public sealed class PodsInDefault : Control
{
    public override ControlInfo Info { get; } = new("C-0061", "Pods in default namespace", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops"],
        Description = "In the default namespace applications that have nothing to do with each other share quotas, policies and "
            + "rights, and whatever is applied by mistake lands among them.",
        Remediation = "Give each application a namespace, and name it in metadata.namespace.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => DefaultNamespace.Of(resource);
}
