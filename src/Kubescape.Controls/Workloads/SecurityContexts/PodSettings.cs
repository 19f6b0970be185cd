using System.Collections.Frozen;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>What the security context of a pod should say on Linux.</summary>
/// <remarks>Source: PodSecurityContext in the API reference.</remarks>
internal static class PodSettings
{
    /// <summary>Those that change nothing outside of the pod.</summary>
    /// <remarks>Source: "Using sysctls in a Kubernetes Cluster" in the Kubernetes documentation, the list of safe ones.</remarks>
    private static readonly FrozenSet<string> SafeSysctls = FrozenSet.Create(
        StringComparer.Ordinal,
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_rmem",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.tcp_wmem");

    /// <summary>The group that owns the volumes, so that their files need not be open to everyone.</summary>
    public static IEnumerable<Failure> FsGroup(Resource resource)
    {
        if (HasSettings(resource) && Setting(resource, "fsGroup") is { Integer: not >= 0 } group)
        {
            yield return Failure.Set(group, Failure.Placeholder) with { Expected = "the number of a group" };
        }
    }

    /// <summary>When the files of a volume get that group.</summary>
    public static IEnumerable<Failure> FsGroupChangePolicy(Resource resource)
    {
        var policy = Setting(resource, "fsGroupChangePolicy");
        if (HasSettings(resource) && !policy.Is("Always") && !policy.Is("OnRootMismatch"))
        {
            yield return Failure.Set(policy, "Always");
        }
    }

    /// <summary>Kernel settings that reach beyond the pod.</summary>
    public static IEnumerable<Failure> Sysctls(Resource resource)
    {
        var sysctls = Setting(resource, "sysctls");
        var unsafeNames = sysctls.Items.Select(sysctl => sysctl["name"].Text).OfType<string>()
            .Where(name => !IsSafe(name)).ToList();
        if (unsafeNames.Count > 0)
        {
            var expected = $"safe sysctls only, without {string.Join(", ", unsafeNames)}";
            yield return Failure.Look(sysctls) with { Expected = expected };
            yield return Failure.Set(sysctls, "REMOVE_UNSAFE_SYSCTLS") with { Expected = expected };
        }
    }

    /// <summary>The group of root, which may read many files of the image and of volumes.</summary>
    public static IEnumerable<Failure> SupplementalGroups(Resource resource)
    {
        var groups = Setting(resource, "supplementalGroups");
        if (groups.Items.Any(group => group.Integer == 0))
        {
            yield return Failure.Look(groups) with { Expected = "groups other than 0" };
            yield return Failure.Set(groups, "REMOVE_GROUP_0") with { Expected = "groups other than 0" };
        }
    }

    private static bool HasSettings(Resource resource) =>
        Workload.PodSpec(resource).Kind == FieldKind.Mapping && !Workload.IsWindows(resource);

    private static Field Setting(Resource resource, string name) => Workload.PodSpec(resource)["securityContext"][name];

    /// <summary>A slash between the parts of a name is as good as a dot.</summary>
    private static bool IsSafe(string sysctl) => SafeSysctls.Contains(sysctl.Replace('/', '.'));
}
