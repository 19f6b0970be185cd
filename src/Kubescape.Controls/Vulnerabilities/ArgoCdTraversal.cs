namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2022-24348: Argo CD does not read files outside the repository of an application.</summary>
/// <remarks>Source: GitHub advisory GHSA-63qx-x74g-jcr7.</remarks>
public sealed class ArgoCdTraversal() : VulnerableImage(
    "argocd",
    new VulnerableReleases((new(0, 0), new(2, 1, 9)), (new(2, 2), new(2, 2, 4))),
    "Argo CD 2.1.9, 2.2.4 or later")
{
    public override ControlInfo Info { get; } = new("C-0081", "CVE-2022-24348-argocddirtraversal", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = Programs,
        Tags = ["security"],
        Description = "A crafted Helm chart makes old releases of Argo CD read files of other applications, which often hold "
            + "credentials.",
        Remediation = "Update Argo CD to 2.1.9, 2.2.4 or later.",
    };
}
