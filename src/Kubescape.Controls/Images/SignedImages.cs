using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Images are signed.</summary>
/// <remarks>Source: Sigstore documentation, "Signing Containers".</remarks>
public sealed class SignedImages : ImageSignatureControl
{
    public override ControlInfo Info { get; } = new("C-0237", "Check if signature exists", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Description = "Nobody can tell where an image without a signature comes from: whoever may write to its registry can "
            + "replace it.",
        Remediation = "Sign images when they are built, with cosign for instance.",
    };
}
