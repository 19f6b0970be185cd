using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kubescape.Controls.Storage;

/// <summary>The controls of places of the node that no pod should mount.</summary>
/// <remarks>
/// Source: Filesystem Hierarchy Standard 3.0; Kubernetes documentation, "Volumes", hostPath; CIS Kubernetes Benchmark, section 1.1
/// and 4.1, for the files of the control plane and the kubelet; Microsoft's threat matrix for Kubernetes, "Writable hostPath mount".
/// </remarks>
internal static class NodePathControls
{
    public static ImmutableArray<NodePathControl> All { get; } =
    [
        new("X-0150", "Root of the node's file system mounted", 9, ["/"])
        {
            Risk = "The whole file system of the node is in the container: keys of the kubelet, data of all pods, the programs "
                + "that root runs. Whoever breaks in owns the node, and often the cluster.",
        },
        new(
            "X-0151",
            "Socket of the container runtime mounted",
            9,
            [
                "/run/docker.sock", "/run/docker", "/run/containerd/containerd.sock", "/run/containerd", "/run/crio/crio.sock",
                "/run/crio", "/run/cri-dockerd.sock", "/run/podman", "/run/k3s/containerd", "/run/k3s", "/run/dockershim.sock",
                "/run/buildkit",
            ])
        {
            Risk = "Whoever can talk to the container runtime starts a privileged container past every check of Kubernetes, "
                + "and so owns the node. Reading only is no protection: a socket answers all the same.",
            Remedy = "Remove the volume and its mounts. Build images with a tool that needs no runtime, such as Kaniko or a "
                + "BuildKit without root, and read the state of containers from the Kubernetes API.",
        },
        new("X-0152", "Folder of the kubelet mounted", 9, ["/var/lib/kubelet", "/var/lib/k0s/kubelet", "/var/snap/microk8s"])
        {
            Risk = "The kubelet keeps its key there, and the Secrets and tokens of every pod on the node. An intruder takes "
                + "those of the most powerful pod.",
        },
        new("X-0153", "Data of etcd mounted", 9, ["/var/lib/etcd", "/etc/etcd", "/var/lib/rancher/k3s/server/db", "/var/lib/k0s/etcd"])
        {
            Risk = "etcd holds every object of the cluster, all Secrets among them. Reading its files needs no right in the "
                + "cluster, and writing them makes anybody its administrator.",
        },
        new("X-0154", "Configuration of Kubernetes mounted", 9, ["/etc/kubernetes", "/etc/rancher", "/var/lib/rancher", "/var/lib/k0s"])
        {
            Risk = "These folders hold the keys of the cluster's certificate authority, administrators' kubeconfigs and the "
                + "manifests of static pods: an intruder becomes administrator, or drops a manifest that the kubelet runs at "
                + "once.",
        },
        new(
            "X-0155",
            "Data of the container runtime mounted",
            8,
            [
                "/var/lib/docker", "/var/lib/containerd", "/var/lib/containers", "/var/lib/crio", "/var/lib/cri-dockerd",
                "/var/lib/buildkit", "/etc/docker", "/etc/containerd", "/etc/crio", "/etc/containers",
            ])
        {
            Risk = "The file systems of all containers of the node are there, and the configuration that says how they are "
                + "started. An intruder reads their secrets and changes their programs.",
        },
        new("X-0156", "Configuration of the node mounted", 8, ["/etc", "/var/spool/cron"])
        {
            Risk = "/etc says who may log in and what the node runs: accounts and their password hashes, keys of SSH, "
                + "scheduled jobs and services. Reading it tells secrets, writing it takes the node over.",
        },
        new("X-0157", "Network plugins of the node mounted", 7, ["/etc/cni", "/opt/cni", "/var/lib/cni"])
        {
            Risk = "The kubelet's runtime runs these plugins as root for every pod that starts. Whoever writes there runs "
                + "programs on the node and decides which traffic pods see.",
            Remedy = "Remove the volume and its mounts; only the agent of the cluster's network plugin needs it.",
        },
        new("X-0158", "/proc of the node mounted", 8, ["/proc"])
        {
            Risk = "/proc of the node shows the environment and the files of all its processes, and has switches of the "
                + "kernel: a write to core_pattern runs a program as root on the node.",
        },
        new("X-0159", "/sys of the node mounted", 7, ["/sys"])
        {
            Risk = "/sys has switches of the kernel and its devices. Writing to control groups or to uevent_helper runs a "
                + "program as root on the node.",
        },
        new("X-0160", "Devices of the node mounted", 8, ["/dev"])
        {
            Risk = "Device files lead past all permissions to what they stand for: the disks of the node with all that is on "
                + "them, its memory, its terminals.",
            Remedy = "Remove the volume and its mounts; get a device that the application needs from a device plugin.",
        },
        new("X-0161", "Kernel or boot files of the node mounted", 7, ["/boot", "/lib/modules", "/usr/lib/modules", "/usr/src", "/lib/firmware"])
        {
            Risk = "The kernel, its modules and what starts it are there. Who writes to them has the node at its next start; who "
                + "reads them knows exactly which exploit of the kernel fits.",
        },
        new(
            "X-0162",
            "Programs of the node mounted",
            8,
            ["/usr", "/bin", "/sbin", "/lib", "/lib64", "/opt", "/snap"])
        {
            Risk = "Root runs the programs and libraries there. An intruder who can write replaces one and waits for the node "
                + "to run it.",
        },
        new("X-0163", "Home folder of the node mounted", 7, ["/root", "/home", "/var/lib/cloud", "/var/lib/waagent"])
        {
            Risk = "People and agents keep keys of SSH, kubeconfigs and credentials of the cloud there; a line in "
                + "authorized_keys or in a profile logs an intruder in.",
        },
        new("X-0164", "Logs of the node mounted", 6, ["/var/log", "/var/log/audit"])
        {
            Risk = "Logs hold what applications print, passwords too. With a write to /var/log an intruder puts a link there, "
                + "and the kubelet then serves any file of the node as a log.",
            Remedy = "Remove the volume and its mounts. An agent that ships logs mounts /var/log/pods alone and read-only.",
        },
        new("X-0165", "System folder of the node mounted", 8, ["/run", "/run/systemd", "/run/dbus", "/var", "/var/lib", "/var/cache"])
        {
            Risk = "These folders hold the sockets of the container runtime and of system services, the data of the kubelet "
                + "and of all containers, or disks of the node. An intruder who has a folder has all that is in it.",
        },
    ];

    /// <summary>Public certificates, the time and the names: nothing to steal, though no business of a pod.</summary>
    private static readonly ImmutableArray<string> Harmless =
    [
        "/etc/ssl/certs", "/etc/pki/ca-trust", "/etc/pki/tls/certs", "/etc/ca-certificates", "/usr/share", "/usr/local/share",
        "/etc/localtime", "/etc/timezone", "/etc/machine-id", "/etc/os-release", "/usr/lib/os-release", "/etc/resolv.conf",
        "/etc/hosts", "/etc/hostname", "/dev/shm", "/dev/null",
    ];

    /// <summary>Much in these is an application's own; only the folder as a whole shows what others keep there.</summary>
    private static readonly FrozenSet<string> Shared =
        FrozenSet.ToFrozenSet(["/", "/run", "/var", "/var/lib", "/var/cache", "/var/log", "/opt"]);

    private static readonly ImmutableArray<(string Place, NodePathControl? Control)> LongestFirst =
    [
        .. All.SelectMany(control => control.Places.Select(place => (place, (NodePathControl?)control)))
            .Concat(Harmless.Select(place => (place, (NodePathControl?)null)))
            .OrderByDescending(entry => entry.place.Length),
    ];

    /// <summary>The only control that a normal path is a matter of; <see langword="null"/> for harmless places.</summary>
    public static NodePathControl? Find(string path)
    {
        foreach (var (place, control) in LongestFirst)
        {
            if (path == place || (!Shared.Contains(place) && NodePath.IsIn(path, place)))
            {
                return control;
            }
        }

        return null;
    }
}
