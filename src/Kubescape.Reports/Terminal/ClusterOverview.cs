namespace Kubescape.Reports;

/// <summary>The overview of a cluster.</summary>
internal static class ClusterOverview
{
    public static void Write(PrettyReport report)
    {
        var page = report.Page;
        page.Heading($"Security posture overview for {Wording.Of(report.Result.Target)}");
        Verdict.Write(report);
        page.Blank();
        page.Paragraph(
            "The tables show by category what is misconfigured and which rights are granted. Look at each count above zero and "
            + "decide whether it is wanted: what remains then is the baseline, and a count that grows later is drift.");
        CategoryTables.Write(report, report.Overview?.Controls ?? report.Result.Controls, CategoryTables.ClusterOrder);
        HighestStakes.Write(report);
        ComplianceScores.Write(report);
        NextSteps.Write(report);
    }
}
