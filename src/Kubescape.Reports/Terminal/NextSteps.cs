using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What to do after reading an overview.</summary>
internal static class NextSteps
{
    public static void Write(PrettyReport report)
    {
        var page = report.Page;
        page.Heading("What now?");
        if (report.Result.Status == Status.Failed)
        {
            page.Bullet(
                "Run one of the commands above to see the evidence of a control: the place, the value found and the fix.");
            page.Bullet("See all the evidence, resource by resource:");
            page.Command(report.Commands.Resources());
        }

        if (report.Result.Target.Kind == TargetKind.Cluster)
        {
            page.Bullet("Scan the manifests in your repository too, where mending them lasts:");
            page.Command($"{report.Commands.Cluster} path/to/manifests");
        }
        else
        {
            page.Bullet("Scan the cluster that runs them, which shows what manifests cannot: granted rights, exposure, the "
                + "control plane:");
            page.Command(report.Commands.Cluster);
        }
    }
}
