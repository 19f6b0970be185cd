using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the scan could not answer, and why; nothing when it answered everything.</summary>
internal static class CoverageSection
{
    public static void Write(PrettyReport report)
    {
        var (coverage, page) = (report.Result.Coverage, report.Page);
        if (coverage.IsComplete)
        {
            return;
        }

        page.Heading("Scan coverage");
        page.Prose(
        [
            new Span($"{page.Glyphs.NotEvaluated} ", Palette.Of(Status.NotEvaluated)),
            new Span(Wording.Percent(coverage.Score), Palette.Score),
            $": {Wording.Number(coverage.EvaluatedControls)} of {Wording.Count(coverage.TotalControls, "control")} "
                + "evaluated in full. What is missing is not counted as passed.",
        ]);
        WriteControls(report);
        WriteGaps(report);
        if (coverage.UnreadSources > 0)
        {
            page.Blank();
            page.Prose(
            [
                new Span(Wording.Count(coverage.UnreadSources, "source"), Palette.Strong),
                " could not be read: see the problems below.",
            ]);
        }
    }

    private static void WriteControls(PrettyReport report)
    {
        var reasons = report.Result.Controls.Where(control => control.Reason is not null)
            .GroupBy(control => control.Reason!, control => control.Control.Id, StringComparer.Ordinal)
            .OrderBy(reason => report.Footnotes.NumberOf(reason.Key)).ToList();
        if (reasons.Count == 0)
        {
            return;
        }

        report.Page.Blank();
        report.Page.Line(["Controls not evaluated in full:"]);
        foreach (var reason in reasons)
        {
            var mark = $"{report.Footnotes.Mark(reason.Key)} ";
            var ids = new Span(string.Join(", ", reason), Palette.Strong);
            report.Page.Prose([new Span(mark, Palette.Faint), ids, $": {reason.Key}"], hanging: mark.Length);
        }
    }

    private static void WriteGaps(PrettyReport report)
    {
        var gaps = report.Result.Coverage.Gaps.GroupBy(gap => gap.Gap, gap => gap.Kind).ToList();
        if (gaps.Count == 0)
        {
            return;
        }

        report.Page.Blank();
        report.Page.Line(["Kinds of which objects may be missing:"]);
        foreach (var kinds in gaps)
        {
            report.Page.Bullet(
                new Span(string.Join(", ", kinds.Select(NameOf)), Palette.Strong),
                $"{(kinds.Key.IsPartial ? " (read in part)" : " (not read)")}: {kinds.Key.Reason}");
        }
    }

    /// <summary>A kind as kubectl writes it.</summary>
    private static string NameOf(ResourceKind kind) => kind.Group.Length == 0 ? kind.Kind : $"{kind.Kind}.{kind.Group}";
}
