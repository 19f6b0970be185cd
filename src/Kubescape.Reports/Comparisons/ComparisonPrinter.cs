using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>A comparison for people, in a terminal.</summary>
public static class ComparisonPrinter
{
    /// <summary>How many failures of a group are shown unless everything is to be.</summary>
    private const int Shown = 50;

    /// <summary>How many failures each group has, as a sentence.</summary>
    public static string Summary(Comparison comparison) => ComparisonWording.Counts(comparison);

    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="verbose">Whether everything is shown.</param>
    /// <param name="console">Where to.</param>
    public static void Print(Comparison comparison, string title, bool verbose, IAnsiConsole console) =>
        Write(new Page(console), comparison, title, verbose);

    internal static void Write(Page page, Comparison comparison, string title, bool verbose)
    {
        page.Heading(title);
        page.Paragraph(ComparisonWording.Counts(comparison));
        foreach (var warning in comparison.Warnings)
        {
            page.Bullet(warning);
        }

        foreach (var (group, name) in ComparisonWording.Shown)
        {
            Write(page, name, comparison.Of(group).ToList(), verbose ? int.MaxValue : Shown);
        }
    }

    private static void Write(Page page, string name, List<ComparisonItem> items, int most)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Line([new Span($"{name}:", Palette.Strong)]);
        foreach (var item in items.Take(most))
        {
            page.Line(
                [
                    Span.Of(item.Severity), $"  {item.ControlId} {item.ControlName}  ",
                    new Span(ComparisonWording.ResourceOf(item), Palette.Strong), $"  {item.Evidence?.Path}",
                ],
                indent: 2,
                hanging: 2);
            if (item.Reason is { } reason)
            {
                page.Line([new Span(reason, Palette.Of(Posture.Status.NotEvaluated))], indent: 4, hanging: 2);
            }
        }

        if (items.Count > most)
        {
            var rest = $"and {Wording.Number(items.Count - most)} more: add -v to see them all";
            page.Line([new Span(rest, Palette.Faint)], indent: 2);
        }
    }
}
