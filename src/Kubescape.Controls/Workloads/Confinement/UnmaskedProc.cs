using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The runtime must hide the dangerous files of /proc from a container.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "/proc Mount Type".</remarks>
public sealed class UnmaskedProc : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0063", "Unmasked /proc", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Some files below /proc read or change the kernel of the whole node, and runtimes hide or write-protect "
            + "them. With procMount Unmasked an intruder finds them open, and can restart the node or have it run a program "
            + "outside of the container.",
        Remediation = "Remove procMount. A container that builds or runs others should do so in a user namespace, on nodes of "
            + "its own.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.OfContainers(workload)
        let mount = security["procMount"]
        where mount.HasValue && !mount.Is("Default")
        select Failure.Delete(mount);
}
