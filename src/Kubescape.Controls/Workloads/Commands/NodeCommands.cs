using System.Text.RegularExpressions;
using Kubescape.Controls.Storage;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A command must stay inside its container.</summary>
/// <remarks>
/// Source: nsenter(1), chroot(1), cgroups(7) for release_agent, core(5) for core_pattern; MITRE ATT&amp;CK for containers, T1611
/// "Escape to Host".
/// </remarks>
public sealed class NodeCommands : CommandControl
{
    public override ControlInfo Info { get; } = new("X-0083", "Command that leaves the container", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "The command enters the namespaces or the root directory of the node, mounts its disks, or has its kernel "
            + "start a program outside. From there it is root of the node and reaches all other containers.",
        Remediation = "Remove the command. What nodes need is best done when their image is built, or by a tool that the "
            + "administrators of the cluster run.",
    };

    protected override IReadOnlyList<string> Marks { get; } =
        ["nsenter", "chroot", "release_agent", "core_pattern", "sysrq-trigger", "mount"];

    protected override IReadOnlyList<Regex> Patterns => field ??=
    [
        new(@"\bnsenter\s[^\n;|]*(-\w*t[\s=]*1\b|--target[\s=]1\b|/proc/1/ns/)", Linear),
        new(@"\bchroot\s+(--?[\w=:-]+\s+)*[""']?/((mnt|media)/)?(host(fs|-?root)?|rootfs|node(-?root)?)([\s/""']|$)", Linear),
        new(@"(>\s*\S*/release_agent\b|>\s*\S*/core_pattern\b|\bkernel\.core_pattern\s*=|>\s*\S*/sysrq-trigger\b)", Linear),
        new(@"\bmount\s+(-\w+\s+(\w+\s+)?)*/dev/(sd|vd|xvd|nvme|hd|dm-|mapper/)", Linear),
    ];

    protected override string Expected => "a command that stays in the container";

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        base.Failures(workload, pod, context).Concat(Chroots(workload));

    /// <summary>A change of the root directory to where a directory of the node is mounted.</summary>
    private IEnumerable<Failure> Chroots(Resource workload)
    {
        var volumes = VolumeMounts.HostPaths(workload).Select(volume => volume["name"].Text).ToHashSet(StringComparer.Ordinal);
        return from container in volumes.Count == 0 ? [] : Workload.Containers(workload)
               from mount in container["volumeMounts"].Items
               where volumes.Contains(mount["name"].Text)
               let path = mount["mountPath"].Text
               from command in path is { Length: > 1 } ? CommandText.Of(container) : []
               let at = command.Text.IndexOf($"chroot {path} ", StringComparison.Ordinal)
               where at >= 0
               select Failure.Review(command.WordAt(at)) with { Expected = Expected };
    }
}
