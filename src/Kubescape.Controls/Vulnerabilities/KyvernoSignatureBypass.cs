namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2022-47633: Kyverno runs the image whose signature it verified.</summary>
/// <remarks>Source: GitHub advisory GHSA-m3cq-xcx9-3gvm.</remarks>
public sealed class KyvernoSignatureBypass() : VulnerableImage(
    "kyverno",
    new VulnerableReleases((new(1, 8, 3), new(1, 8, 5))),
    "Kyverno 1.8.5 or later")
{
    public override ControlInfo Info { get; } = new("C-0091", "CVE-2022-47633-kyverno-signature-bypass", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = Programs,
        Tags = ["security"],
        Description = "Kyverno 1.8.3 and 1.8.4 ask a registry twice for an image: a hostile one shows a signed image first "
            + "and delivers another one afterwards.",
        Remediation = "Update Kyverno to 1.8.5 or later.",
    };
}
