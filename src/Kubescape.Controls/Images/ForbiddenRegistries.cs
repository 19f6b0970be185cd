using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Images must not come from the registries that the user forbids.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Building secure container images".</remarks>
public sealed class ForbiddenRegistries : Control
{
    private const string Public = "publicRegistries";
    private const string Untrusted = "untrustedRegistries";

    public override ControlInfo Info { get; } = new("C-0001", "Forbidden Container Registries", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Inputs = [Public, Untrusted],
        NeedsConfiguration = true,
        Description = "In a registry where anyone may publish, an image can hold miners and back doors under a trusted name. It "
            + "runs with the rights of its pod.",
        Remediation = "Copy the image into a registry that you control and refer to it there.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        let image = container["image"]
        where image.Text is { } text
            && (ImagePrefixes.Cover(context.Inputs[Public], text) || ImagePrefixes.Cover(context.Inputs[Untrusted], text))
        select Failure.Review(image) with { Expected = "an image from another registry" };
}
