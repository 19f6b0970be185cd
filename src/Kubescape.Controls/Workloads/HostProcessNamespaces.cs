using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not share the process and IPC namespaces of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Namespaces".</remarks>
public sealed class HostProcessNamespaces : Control
{
    public override ControlInfo Info { get; } = new("C-0038", "Host PID/IPC privileges", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "With hostPID a container sees every process of its node, can read the environment and files of those it "
            + "shares a user with, and can signal them; with hostIPC it can read and write the shared memory of other "
            + "applications.",
        Remediation = "Remove hostPID and hostIPC from the pod. Where containers of one pod must see each other, use "
            + "shareProcessNamespace.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        SharedNamespace.Of(resource, "hostPID").Concat(SharedNamespace.Of(resource, "hostIPC"));
}
