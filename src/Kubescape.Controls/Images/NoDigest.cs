using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>An image must be named by what it holds.</summary>
/// <remarks>
/// Source: OCI Image Specification, "Descriptor", digests. Pods of the control plane, which are made by the installer of the
/// cluster and only mirrored by the API server, are let be.
/// </remarks>
public sealed class NoDigest : Control
{
    public override ControlInfo Info { get; } = new("X-0101", "Image without digest", BaseScore: 2)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "A tag is a label that whoever can write to the registry may put on another image. Only a digest names the "
            + "content itself, so that what was scanned and signed is what runs.",
        Remediation = "Write the image as name:tag@sha256:…, as it was built and scanned.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in MirrorPod.Is(resource) ? [] : Workload.Containers(resource)
        let image = container["image"]
        where image.Text is { } text && ImageReference.TryParse(text, out var reference) && reference.Digest is null
        select Failure.Review(image) with { Expected = "an image with its digest, name@sha256:…" };
}
