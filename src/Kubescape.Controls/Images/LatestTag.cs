using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>An image must be of a named version.</summary>
/// <remarks>Source: "Images", image names, in the Kubernetes documentation: where no tag is written, it is latest.</remarks>
public sealed class LatestTag : Control
{
    private const string Moving = "movingImageTags";

    public override ControlInfo Info { get; } = new("X-0100", "Image tag latest, missing or moving", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "devops"],
        Inputs = [Moving],
        Description = "A tag such as latest, which a missing tag means as well, is another image each time the publisher "
            + "pushes one. Nobody knows what runs, an older one cannot be restored, and a malicious push runs at the next start.",
        Remediation = "Name the version that was tested, best with its digest: name:1.2.3@sha256:….",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        let image = container["image"]
        where image.Text is { } text
            && ImageReference.TryParse(text, out var reference)
            && reference.Digest is null
            && (reference.Tag is null || context.Inputs[Moving].Contains(reference.Tag))
        select Failure.Review(image) with { Expected = "an image with the tag of a version, or a digest" };
}
