using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2021-25741: no sub path mounts where the kubelet follows a symlink out of the volume.</summary>
/// <remarks>Source: kubernetes/kubernetes issue 104980, which names the fixed releases.</remarks>
public sealed class SubPathSymlink : Control
{
    private static readonly VulnerableReleases Vulnerable = new(
        (new(0, 0), new(1, 19, 15)),
        (new(1, 20), new(1, 20, 11)),
        (new(1, 21), new(1, 21, 5)),
        (new(1, 22), new(1, 22, 2)));

    public override ControlInfo Info { get; } = new("C-0058", "CVE-2021-25741 - Using symlink for arbitrary host file system access.", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Reads = [KubeletVersion.NodeKind],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "Old kubelets can be tricked while they mount a part of a volume: a container that swaps the part for a "
            + "symlink at the right moment gets any directory of the node, to read and to write.",
        Remediation = "Update the kubelet to 1.19.15, 1.20.11, 1.21.5, 1.22.2 or later; until then mount whole volumes, without "
            + "subPath and subPathExpr.",
    };

    public override string? WhyNotEvaluated(ControlContext context) => context.Graph.KubeletVersions.IsEmpty
        ? "no node tells which kubelet it runs: scan a cluster with the right to list nodes"
        : null;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var subPaths = Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init)
            .SelectMany(container => container["volumeMounts"].Items)
            .SelectMany(mount => new[] { mount["subPath"], mount["subPathExpr"] })
            .Where(path => path.Text is { Length: > 0 })
            .ToList();
        if (subPaths.Count > 0
            && context.Graph.KubeletVersions.FirstOrDefault(kubelet => Vulnerable.Contain(kubelet.Version)) is { } kubelet)
        {
            return subPaths.Select(Failure.Remove).Append(Failure.Because(kubelet.Node, kubelet.Node["status"]["nodeInfo"]["kubeletVersion"]));
        }

        return [];
    }
}
