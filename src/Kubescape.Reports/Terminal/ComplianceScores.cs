using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The scores of the frameworks that auditors ask for.</summary>
internal static class ComplianceScores
{
    private static readonly ImmutableArray<string> Names = ["NSA", "MITRE"];

    public static void Write(PrettyReport report)
    {
        var page = report.Page;
        var frameworks = report.Result.Frameworks
            .Where(framework => Names.Contains(framework.Framework.Name, StringComparer.OrdinalIgnoreCase))
            .ToList();
        if (frameworks.Count == 0)
        {
            return;
        }

        page.Heading("Compliance score");
        page.Paragraph("The mean over the controls of a framework of the share of resources that pass.");
        page.Blank();
        foreach (var framework in frameworks)
        {
            page.Bullet(
                $"{framework.Framework.Name}: ", new Span(Wording.Percent(framework.ComplianceScore), Palette.Score),
                new Span(CoverageOf(framework), Palette.Of(Status.NotEvaluated)));
        }

        page.Blank();
        page.Paragraph("To see the controls behind a score:");
        foreach (var framework in frameworks)
        {
            page.Command(report.Commands.Framework(framework.Framework.Name));
        }
    }

    private static string CoverageOf(FrameworkResult framework)
    {
        var open = framework.Controls.Count(control => control.Reason is not null);
        return open == 0
            ? ""
            : $", with {Wording.Number(open)} of {Wording.Count(framework.Controls.Length, "control")} not evaluated in full";
    }
}
