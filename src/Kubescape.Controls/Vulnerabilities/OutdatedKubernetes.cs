using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>Nodes run a release of Kubernetes that still gets fixes.</summary>
/// <remarks>Source: Kubernetes documentation, "Version Skew Policy": the three newest minor releases are maintained.</remarks>
public sealed class OutdatedKubernetes : Control
{
    private static readonly Version OldestMaintained = new(1, 34);

    public override ControlInfo Info { get; } = new("C-0273", "Outdated Kubernetes version", BaseScore: 2)
    {
        Category = Category.ControlPlane,
        Judges = [KubeletVersion.NodeKind],
        Description = "Releases that are no longer maintained keep the weaknesses found in them since, and attackers read the "
            + "same lists.",
        Remediation = $"Update the cluster, its nodes included, to Kubernetes {OldestMaintained} or later.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var kubelet = resource["status"]["nodeInfo"]["kubeletVersion"];
        return kubelet.Text is { } text && ReleaseNumber.Of(text) is { } version && version < OldestMaintained
            ? [Failure.Review(kubelet) with { Expected = $"Kubernetes {OldestMaintained} or later" }]
            : [];
    }
}
