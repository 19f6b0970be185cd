using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Pods and containers must use what a security context can restrict.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.7, "Apply Security Context to Your Pods and Containers"; "Configure a Security
/// Context for a Pod or Container" in the Kubernetes documentation.
/// </remarks>
public sealed class AppliedSecurityContext : CompositeControl
{
    private static readonly PrivilegeEscalation Escalation = new();

    public override ControlInfo Info { get; } = new("C-0211", "Apply Security Context to Your Pods and Containers", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Reads = Escalation.Info.Reads,
        Tags = ["security", "compliance"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Description = "The security context decides as whom a process runs and what it may do to its node. Whatever is "
            + "left unset keeps a default that was made for convenience, and every such gap helps an intruder out.",
        Remediation = "Work through the reported fields: run as an ordinary user without privileges and without NET_RAW, on "
            + "a read-only file system, with profiles of seccomp and SELinux, safe sysctls only, and a group for volumes.",
    };

    public override ImmutableArray<ControlPart> Parts { get; } =
    [
        ControlPart.Of(new PrivilegedContainer()),
        ControlPart.Of(new ImmutableFilesystem()),
        ControlPart.Of(new NonRootContainers()),
        new("capabilities", (resource, _) => ContainerSettings.NetRaw(resource)),
        new("seLinuxOptions", (resource, _) => ContainerSettings.SeLinux(resource)),
        ControlPart.Of(new LinuxHardening()),
        new("procMount", (resource, _) => ContainerSettings.ProcMount(resource)),
        new("fsGroup", (resource, _) => PodSettings.FsGroup(resource)),
        new("fsGroupChangePolicy", (resource, _) => PodSettings.FsGroupChangePolicy(resource)),
        new("sysctls", (resource, _) => PodSettings.Sysctls(resource)),
        new("supplementalGroups", (resource, _) => PodSettings.SupplementalGroups(resource)),
        ControlPart.Of(Escalation),
        new("gmsaCredentialSpecName", (resource, _) => WindowsSettings.CredentialSpec(resource)),
        new("hostProcess", (resource, _) => WindowsSettings.HostProcess(resource)),
        new("runAsUserName", (resource, _) => WindowsSettings.UserName(resource)),
    ];
}
