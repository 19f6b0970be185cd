using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not see the processes of its node.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Host Namespaces".</remarks>
public sealed class HostPid : Control
{
    public override ControlInfo Info { get; } =
        new("C-0275", "Minimize the admission of containers wishing to share the host process ID namespace", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Description = "With hostPID a container sees every process of its node with its arguments and, where the user is the "
            + "same, its environment and files, and can send signals to it.",
        Remediation = "Remove hostPID from the pod; where containers of one pod must see each other, use shareProcessNamespace.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        SharedNamespace.Of(resource, "hostPID");
}
