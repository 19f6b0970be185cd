using System.Globalization;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The attack tracks that workloads are open to, as trees of their steps.</summary>
internal static class AttackTrees
{
    /// <summary>As many as Kubescape prints.</summary>
    private const int Shown = 15;

    private const int Indent = 3;

    public static void Write(PrettyReport report)
    {
        var (page, priorities) = (report.Page, report.Result.Priorities);
        page.Heading("Attack trees");
        if (priorities.IsEmpty)
        {
            page.Paragraph("No workload that was judged is open to an attack track.");
            return;
        }

        page.Paragraph(
            $"{Wording.Count(priorities.Length, "workload")} can be attacked along these tracks, the worst first. "
            + "A step is open where a control fails.");
        var shown = report.Verbose ? priorities.Length : Math.Min(Shown, priorities.Length);
        for (var index = 0; index < shown; index++)
        {
            Write(report, index + 1, priorities[index]);
        }

        if (priorities.Length > shown)
        {
            page.Blank();
            var rest = Wording.Count(priorities.Length - shown, "more workload");
            page.Line([new Span($"and {rest}: add -v to see them all", Palette.Faint)]);
        }
    }

    private static void Write(PrettyReport report, int number, PrioritizedResource prioritized)
    {
        var score = prioritized.Score.ToString("0.##", CultureInfo.InvariantCulture);
        report.Page.Blank();
        report.Page.Line(
            [
                $"{Wording.Number(number)}. ", new Span(Wording.Of(prioritized.Resource), Palette.Strong), "  ",
                Span.Of(prioritized.Severity), new Span($"  score {score}", Palette.Faint),
            ],
            hanging: Indent);
        foreach (var track in prioritized.Paths.GroupBy(path => path.Track, StringComparer.Ordinal))
        {
            report.Page.Line([new Span(track.Key, Palette.Heading)], Indent);
            new AttackTree(report, track).Write(AttackTrack.All.Single(one => one.Name == track.Key).Root, Indent);
        }
    }
}
