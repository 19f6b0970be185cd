using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The workloads through which an attack gets furthest.</summary>
internal static class HighestStakes
{
    private const int Top = 3;
    private const int Indent = 3;

    public static void Write(PrettyReport report)
    {
        var page = report.Page;
        if (report.Result.Priorities.IsEmpty)
        {
            return;
        }

        page.Heading("Highest-stake workloads");
        page.Paragraph("These workloads open the most, or the worst, ways for an attack. Mend them first.");
        for (var index = 0; index < Math.Min(Top, report.Result.Priorities.Length); index++)
        {
            var prioritized = report.Result.Priorities[index];
            page.Blank();
            page.Line(
                [$"{Wording.Number(index + 1)}. ", new Span(Wording.Of(prioritized.Resource), Palette.Strong)], hanging: Indent);
            page.Prose(["fails: ", string.Join(", ", ControlsOf(report, prioritized))], Indent, hanging: Indent);
            page.Prose(["worst path: ", WorstPath(prioritized, page.Glyphs)], Indent, hanging: Indent);
            page.Command(report.Commands.Resources(prioritized.Resource.Namespace), Indent);
        }
    }

    private static IEnumerable<string> ControlsOf(PrettyReport report, PrioritizedResource prioritized) =>
        prioritized.Paths.SelectMany(path => path.Steps).SelectMany(step => step.Controls).DistinctBy(control => control.Id)
            .OrderByDescending(control => control.BaseScore).ThenBy(control => control.Id, StringComparer.Ordinal)
            .Select(control => $"{report.NameOf(control)} ({control.Id})");

    private static string WorstPath(PrioritizedResource prioritized, Glyphs glyphs) =>
        string.Join(
            $" {glyphs.Arrow} ",
            prioritized.Paths.SelectMany(path => path.Worst(1)).MaxBy(vector => vector.Score)!.Steps
                .Select(step => $"{step.Step} ({step.Control.Id})"));
}
