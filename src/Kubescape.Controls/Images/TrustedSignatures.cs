using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Images are signed with a key that the user trusts.</summary>
/// <remarks>Source: Sigstore documentation, "Verifying Signatures".</remarks>
public sealed class TrustedSignatures : ImageSignatureControl
{
    public override ControlInfo Info { get; } = new("C-0236", "Verify image signature", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Inputs = ["trustedCosignPublicKeys"],
        NeedsConfiguration = true,
        Description = "A signature proves nothing until it is verified: anyone can sign a changed image with a key of his own.",
        Remediation = "Run images only that are signed with one of the trusted keys, and add the keys of your builds to the "
            + "control's list.",
    };
}
