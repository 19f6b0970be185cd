using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The overview of manifests: what to mend before they are applied.</summary>
internal static class FilesOverview
{
    public static void Write(PrettyReport report)
    {
        var (result, page) = (report.Result, report.Page);
        page.Heading($"Security posture overview for {Wording.Of(result.Target)}");
        Verdict.Write(report);
        CategoryTables.Write(
            report, result.Controls.Where(control => control.Status == Status.Failed), CategoryTables.FilesOrder);
        if (result.Resources.Where(Workload.Is).Skip(1).Any())
        {
            HighestStakes.Write(report);
        }

        NextSteps.Write(report);
    }
}
