namespace Kubescape.Reports;

/// <summary>An API that cluster tools read policy reports from.</summary>
/// <param name="ApiVersion">Group and version.</param>
/// <param name="Namespaced">The kind for one namespace.</param>
/// <param name="ClusterWide">The kind for everything else.</param>
internal sealed record PolicyReportKinds(string ApiVersion, string Namespaced, string ClusterWide)
{
    /// <summary>Whether the report as a whole names its source, besides each result.</summary>
    public bool HasSource { get; init; }

    /// <summary>How a result calls its sentence.</summary>
    public string Message { get; init; } = "message";

    /// <summary>What most tools read today.</summary>
    /// <remarks>Source: wg-policy-prototypes, policy-report/crd/v1alpha2.</remarks>
    public static PolicyReportKinds WorkingGroup { get; } = new("wgpolicyk8s.io/v1alpha2", "PolicyReport", "ClusterPolicyReport");

    /// <summary>Its successor, with the same results.</summary>
    /// <remarks>Source: openreports/reports-api, apis/openreports.io/v1alpha1.</remarks>
    public static PolicyReportKinds OpenReports { get; } = new("openreports.io/v1alpha1", "Report", "ClusterReport")
    {
        HasSource = true,
    };
}
