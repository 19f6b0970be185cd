using System.Collections.Frozen;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must set only kernel parameters that concern nobody else.</summary>
/// <remarks>
/// Source: Pod Security Standards, Baseline profile, "Sysctls"; "Using sysctls in a Kubernetes Cluster" in the Kubernetes
/// documentation, for slashes in names.
/// </remarks>
public sealed class UnsafeSysctls : WorkloadControl
{
    /// <summary>The parameters that each pod has for itself.</summary>
    private static readonly FrozenSet<string> Safe = FrozenSet.ToFrozenSet(
    [
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_syncookies",
    ]);

    public override ControlInfo Info { get; } = new("X-0064", "Unsafe sysctl", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Most kernel parameters are not parted well between pods: one that a pod sets can weaken or starve all "
            + "others of its node, or switch a protection of the kernel off.",
        Remediation = "Remove the parameter from securityContext.sysctls, or set it on the nodes where it is really needed.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        pod["securityContext"]["sysctls"].Items
            .Where(sysctl => sysctl["name"].Text is { } name && !Safe.Contains(name.Replace('/', '.')))
            .Select(Failure.Delete);
}
