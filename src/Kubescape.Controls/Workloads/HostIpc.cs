using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not share the memory segments and queues of its node.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Host Namespaces".</remarks>
public sealed class HostIpc : Control
{
    public override ControlInfo Info { get; } =
        new("C-0276", "Minimize the admission of containers wishing to share the host IPC namespace", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Description = "With hostIPC a container can read and write the shared memory and message queues of every other program "
            + "on the node that uses them.",
        Remediation = "Remove hostIPC from the pod; containers of one pod share these anyway.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        SharedNamespace.Of(resource, "hostIPC");
}
