using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>An image that is named by a tag must be pulled at each start.</summary>
/// <remarks>
/// Source: "Images", imagePullPolicy and its default, in the Kubernetes documentation: Always for the tag latest, IfNotPresent
/// for other tags and for digests. The admission plugin AlwaysPullImages has the same purpose. Mirrored static pods are let be:
/// a control plane must start while no registry answers.
/// </remarks>
public sealed class TagNotPulled : Control
{
    public override ControlInfo Info { get; } = new("X-0102", "Image tag not pulled at each start", BaseScore: 2)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "devops"],
        Description = "Without the pull policy Always a node runs the image that it already has under the tag. That may lack "
            + "fixes, may be one that somebody put there, and is open to pods that have no right to pull it.",
        Remediation = "Set imagePullPolicy to Always, or name the image by its digest.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in MirrorPod.Is(resource) ? [] : Workload.Containers(resource)
        where container["image"].Text is { } image
            && ImageReference.TryParse(image, out var reference)
            && reference.Digest is null
            && !IsAlwaysPulled(container["imagePullPolicy"], reference)
        select Failure.Set(container["imagePullPolicy"], "Always");

    private static bool IsAlwaysPulled(Field policy, ImageReference image) =>
        policy.HasValue ? policy.Is("Always") : image.Tag is null or "latest";
}
