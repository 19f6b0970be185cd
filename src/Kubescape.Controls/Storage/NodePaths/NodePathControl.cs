using System.Collections.Immutable;
using Kubescape.Controls.ControlPlane;
using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must not mount a certain place of its node, be it directly or by a persistent volume.</summary>
/// <remarks>
/// A mount is judged by the place that describes it best: each path is a matter of one control only. The volume is judged whether
/// a container mounts it or not, as the Pod Security Standards do. The Pods of the control plane and kube-proxy need what they mount.
/// </remarks>
internal sealed class NodePathControl(string id, string name, double baseScore, ImmutableArray<string> places) : Control
{
    private static readonly ResourceKind PersistentVolume = new("", "PersistentVolume");

    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = [.. Workload.Kinds, PersistentVolume],
        Tags = ["security"],
        Description = Risk,
        Remediation = Remedy,
    };

    /// <summary>What an attacker gains.</summary>
    public required string Risk { get; init; }

    /// <summary>What to do.</summary>
    public string Remedy { get; init; } =
        "Remove the volume and its mounts. Keep data in a claim and scratch files in an emptyDir; what agents must read of the "
        + "node belongs in a namespace of its own, mounted read-only and by its narrowest path.";

    /// <summary>The files and folders, those in them included.</summary>
    public ImmutableArray<string> Places { get; } = places;

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(resource => !ControlPlanePods.Include(resource) && !IsProxy(resource));

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var path in Paths(resource))
        {
            if (path.Text is { Length: > 0 } text && NodePathControls.Find(NodePath.Normalize(text)) == this)
            {
                yield return Failure.Review(path) with { Expected = "no path of the node, or a harmless one" };
            }
        }
    }

    private static bool IsProxy(Resource resource) =>
        resource.Namespace == "kube-system"
        && (resource is { Kind: "DaemonSet", Name: "kube-proxy" }
            || (resource.Kind == "Pod" && Workload.PodLabels(resource)["k8s-app"].Is("kube-proxy")));

    private static IEnumerable<Field> Paths(Resource resource) => resource.Type == PersistentVolume
        ? [resource["spec"]["hostPath"]["path"], resource["spec"]["local"]["path"]]
        : VolumeMounts.HostPaths(resource).Select(volume => volume["hostPath"]["path"]);
}
