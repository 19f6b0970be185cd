using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>One piece of evidence, a labelled line for each thing there is to say.</summary>
internal static class FindingLines
{
    private const int LabelWidth = 10;

    public static void Write(Page page, Finding finding, int indent)
    {
        Write("at", finding.Location?.ToString());
        Write("path", finding.Path, Palette.Strong);
        Write("in", finding.Owner is null ? null : Wording.Of(finding.Owner));
        Write("found", finding.Observed);
        Write("expected", finding.Expected);
        Write("fix", Fix(finding), Palette.Passed);

        void Write(string label, string? value, Spectre.Console.Style? style = null)
        {
            if (!string.IsNullOrEmpty(value))
            {
                page.Line([new Span(label.PadRight(LabelWidth), Palette.Faint), new Span(value, style ?? Spectre.Console.Style.Plain)], indent, LabelWidth);
            }
        }
    }

    private static string? Fix(Finding finding) => finding.Kind switch
    {
        FailureKind.Delete => "remove the field",
        FailureKind.Set when finding.IsFixable => $"set it to {finding.Value}",
        FailureKind.Set => $"set it to a value of your choice ({finding.Value})",
        FailureKind.Review => "choose another value",
        _ => null,
    };
}
