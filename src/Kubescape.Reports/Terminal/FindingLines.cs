using Kubescape.Controls;
using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>One piece of evidence, a labelled line for each thing there is to say.</summary>
internal static class FindingLines
{
    private const int LabelWidth = 10;

    /// <summary>Writes the evidence.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="finding">The evidence.</param>
    /// <param name="indent">Columns in front.</param>
    /// <param name="accepted">Why nobody mends it; <see langword="null"/> for what is to be mended.</param>
    public static void Write(Page page, Finding finding, int indent, string? accepted = null)
    {
        Write("at", finding.Location?.ToString());
        Write("path", finding.Path, Palette.Strong);
        Write("in", finding.Owner is null ? null : Wording.Of(finding.Owner));
        Write("found", finding.Observed);
        Write("expected", finding.Expected);
        Write("accepted", accepted, Palette.Passed);
        Write("fix", accepted is null ? Fix(finding) : null, Palette.Passed);

        void Write(string label, string? value, Style? style = null)
        {
            if (!string.IsNullOrEmpty(value))
            {
                var name = new Span(label.PadRight(LabelWidth), Palette.Faint);
                page.Line([name, new Span(value, style ?? Style.Plain)], indent, LabelWidth);
            }
        }
    }

    /// <summary>What is to be done about it; <see langword="null"/> where no edit of this field mends it.</summary>
    public static string? Fix(Finding finding) => finding.Kind switch
    {
        FailureKind.Delete => "remove the field",
        FailureKind.Set or FailureKind.Replace when finding.IsFixable => $"set it to {finding.Value}",
        FailureKind.Set or FailureKind.Replace => $"set it to a value of your choice ({finding.Value})",
        FailureKind.Review => "choose another value",
        _ => null,
    };
}
