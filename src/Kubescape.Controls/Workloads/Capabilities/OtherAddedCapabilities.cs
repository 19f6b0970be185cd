using System.Collections.Frozen;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not be given capabilities that no other control names, but for NET_BIND_SERVICE.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Capabilities". What is left are AUDIT_WRITE, KILL, SYS_CHROOT and the
/// like, those that the kernel will still get, and misspelled ones.
/// </remarks>
public sealed class OtherAddedCapabilities : WorkloadControl
{
    private static readonly FrozenSet<string> Named = AddedCapabilityControls.All.SelectMany(control => control.Capabilities)
        .Append("NET_BIND_SERVICE")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public override ControlInfo Info { get; } = new("X-0057", "Other capability added", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Each capability is a right of root that the process keeps when it runs as an ordinary user. Of these "
            + "only NET_BIND_SERVICE, which opens ports below 1024, is harmless enough for every application; an intruder uses "
            + "any other.",
        Remediation = "Remove the capability from securityContext.capabilities.add, and change the application so that it works "
            + "without; capabilities(7) says what each of them is for.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        Capability.Added(workload).Where(added => !Named.Contains(Capability.Bare(added.Text!))).Select(Failure.Delete);
}
