using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Asks for signatures of images, which are in registries: a scan that asks none judges nothing.</summary>
public abstract class ImageSignatureControl : Control
{
    public sealed override string WhyNotEvaluated(ControlContext context) =>
        "signatures are in the registries of the images, which this scan does not ask: verify them with cosign, or when images "
            + "are admitted";

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) => [];
}
