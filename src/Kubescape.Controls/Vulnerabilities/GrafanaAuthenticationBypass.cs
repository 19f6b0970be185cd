namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2022-39328: Grafana does not take one request for another.</summary>
/// <remarks>Source: GitHub advisory GHSA-vqc4-mpj8-jxch.</remarks>
public sealed class GrafanaAuthenticationBypass() : VulnerableImage(
    "grafana",
    new VulnerableReleases((new(9, 2), new(9, 2, 4))),
    "Grafana 9.2.4 or later")
{
    public override ControlInfo Info { get; } = new("C-0090", "CVE-2022-39328-grafana-auth-bypass", BaseScore: 9)
    {
        Category = Category.Workload,
        Judges = Programs,
        Tags = ["security"],
        Description = "Under load Grafana 9.2 mixes up concurrent requests, so that somebody who is not signed in gets "
            + "answers meant for an administrator.",
        Remediation = "Update Grafana to 9.2.4 or later.",
    };
}
