using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not ask for the users of its node.</summary>
/// <remarks>
/// Source: "User Namespaces" in the Kubernetes documentation. Absence passes, as not every node can part users yet; so do
/// pods that take part in another namespace of the node, which the API server refuses to part from its users.
/// </remarks>
public sealed class HostUsers : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0060", "Users shared with the node", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "With hostUsers root in the container is root of the node, as soon as a flaw of the runtime or the kernel "
            + "lets it out. In user namespaces that same process is nobody on the node.",
        Remediation = "Set hostUsers to false, or remove it where the nodes cannot do that yet.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        pod["hostUsers"].IsTrue && !pod["hostNetwork"].IsTrue && !pod["hostPID"].IsTrue && !pod["hostIPC"].IsTrue
            ? [Failure.Set(pod["hostUsers"], "false")]
            : [];
}
