using System.Collections.Immutable;

namespace Kubescape.Controls.Workloads;

/// <summary>The controls of added capabilities, the worst first. Those of one row open the same doors.</summary>
/// <remarks>Source: capabilities(7); Pod Security Standards, "Capabilities", of both profiles.</remarks>
internal static class AddedCapabilityControls
{
    public static ImmutableArray<AddedCapabilities> All { get; } =
    [
        new("X-0040", "All capabilities added", 9, ["ALL"])
        {
            Risk = "ALL hands a container every right of root: it can load kernel code, mount the disks of its node and read "
                + "every process there. Whoever breaks in owns the node.",
        },
        new("X-0041", "Capability SYS_ADMIN added", 9, ["SYS_ADMIN"])
        {
            Risk = "SYS_ADMIN is root in all but name: it allows mounting file systems, entering the namespaces of others and "
                + "dozens of other kernel operations, several of which lead straight out of the container.",
        },
        new("X-0042", "Capability SYS_MODULE added", 9, ["SYS_MODULE"])
        {
            Risk = "With SYS_MODULE a container loads modules into the kernel that it shares with its node and all other "
                + "containers: code of the attacker then runs with more power than root has.",
        },
        new("X-0043", "Capability SYS_RAWIO added", 9, ["SYS_RAWIO"])
        {
            Risk = "SYS_RAWIO opens the memory and the devices of the node to direct reading and writing, past the permissions "
                + "of every file system and past the kernel's protection of itself.",
        },
        new("X-0044", "Capability SYS_PTRACE or CHECKPOINT_RESTORE added", 7, ["SYS_PTRACE", "CHECKPOINT_RESTORE"])
        {
            Risk = "These capabilities reach into other processes: SYS_PTRACE reads and changes the memory of any process that "
                + "the container can see, with hostPID those of the whole node; CHECKPOINT_RESTORE opens the files that they "
                + "map.",
        },
        new("X-0045", "Capability DAC_READ_SEARCH added", 8, ["DAC_READ_SEARCH"])
        {
            Risk = "DAC_READ_SEARCH skips every read permission and opens files by handle. Where a mount shares its file system "
                + "with the node, a known trick reads any file there, passwords and keys included.",
        },
        new("X-0046", "Capability BPF or PERFMON added", 7, ["BPF", "PERFMON"])
        {
            Risk = "BPF and PERFMON let a container put programs into the kernel and watch what it does: an attacker reads the "
                + "memory of other processes and uses each flaw of the program verifier to take the kernel over.",
        },
        new("X-0047", "Capability NET_ADMIN added", 7, ["NET_ADMIN"])
        {
            Risk = "NET_ADMIN changes addresses, routes and firewall rules: an attacker redirects and reads the traffic of the "
                + "pod, turns its network policies off where they are enforced inside, and with hostNetwork does so for the "
                + "node.",
        },
        new("X-0048", "Capability NET_RAW added", 5, ["NET_RAW"])
        {
            Risk = "NET_RAW builds network packets by hand. An attacker forges the addresses of other pods, answers for the DNS "
                + "server and so reads or changes traffic that is not its own.",
        },
        new("X-0049", "Capability MAC_ADMIN or MAC_OVERRIDE added", 7, ["MAC_ADMIN", "MAC_OVERRIDE"])
        {
            Risk = "These capabilities change and skip the rules of the mandatory access control of the node, the last wall "
                + "when a process has already broken out.",
        },
        new("X-0050", "Capability SYS_BOOT or SYS_TIME added", 6, ["SYS_BOOT", "SYS_TIME"])
        {
            Risk = "Both change the node as a whole: SYS_BOOT restarts it or starts another kernel, SYS_TIME sets its clock, so "
                + "that certificates and tokens that are over count again and logs tell the wrong time.",
        },
        new("X-0051", "Capability MKNOD added", 5, ["MKNOD"])
        {
            Risk = "MKNOD makes device files. One that stands for a disk of the node shows all of its content, wherever the "
                + "rules on devices are loose or the file lands in a shared directory.",
        },
        new("X-0052", "Capability SYSLOG, AUDIT_CONTROL or AUDIT_READ added", 5, ["SYSLOG", "AUDIT_CONTROL", "AUDIT_READ"])
        {
            Risk = "These capabilities read and control the kernel's logs: an attacker learns the addresses that an exploit of "
                + "the kernel needs, watches the audit log of the node or turns it off.",
        },
        new(
            "X-0053",
            "Capability to skip file permissions added",
            5,
            ["DAC_OVERRIDE", "CHOWN", "FOWNER", "FSETID", "LINUX_IMMUTABLE"])
        {
            Risk = "DAC_OVERRIDE, CHOWN, FOWNER, FSETID and LINUX_IMMUTABLE set the permissions and owners of files aside. An "
                + "intruder changes programs and data of every user in the container and in the volumes that it mounts.",
        },
        new("X-0054", "Capability SETUID or SETGID added", 4, ["SETUID", "SETGID"])
        {
            Risk = "With SETUID and SETGID a process becomes any user and group it likes, root among them, so the user that the "
                + "container was given protects nothing.",
        },
        new("X-0055", "Capability SETPCAP or SETFCAP added", 5, ["SETPCAP", "SETFCAP"])
        {
            Risk = "SETPCAP and SETFCAP pass capabilities on, to other processes or to program files. An intruder leaves a "
                + "program behind that gives rights to whoever starts it.",
        },
        new("X-0056", "Capability IPC_LOCK, SYS_RESOURCE or SYS_NICE added", 4, ["IPC_LOCK", "SYS_RESOURCE", "SYS_NICE"])
        {
            Risk = "These capabilities lift limits: memory that can never be swapped out, quotas and process counts overridden, "
                + "the processor taken from others. One broken container can starve its whole node.",
        },
    ];
}
