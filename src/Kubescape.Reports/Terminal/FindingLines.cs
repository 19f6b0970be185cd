using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;
using Style = Spectre.Console.Style;

namespace Kubescape.Reports;

/// <summary>One piece of evidence, a labelled line for each thing there is to say.</summary>
internal static class FindingLines
{
    private const int LabelWidth = 10;
    private const int NumberWidth = 5;

    /// <summary>Writes the evidence.</summary>
    /// <param name="report">Where to.</param>
    /// <param name="resource">The resource that the evidence is against.</param>
    /// <param name="finding">The evidence.</param>
    /// <param name="indent">Columns in front.</param>
    /// <param name="accepted">Why nobody mends it; <see langword="null"/> for what is to be mended.</param>
    public static void Write(PrettyReport report, Resource resource, Finding finding, int indent, string? accepted = null)
    {
        var page = report.Page;
        Write("at", finding.Location?.ToString());
        Write("path", finding.Path, Palette.Strong);
        Write("in", finding.Owner is null ? null : Wording.Of(finding.Owner));
        Write("found", finding.Observed ?? (report.ShowsEvidence ? WordFor(finding.At) : null));
        Write("expected", finding.Expected);
        Write("accepted", accepted, Palette.Passed);
        Write("fix", accepted is null ? Fix(finding) : null, Palette.Passed);
        if (report.ShowsEvidence)
        {
            WriteTrail(report, finding.Owner ?? resource, finding, indent);
        }

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

    /// <summary>What stands where no single value does; <see langword="null"/> when the object as a whole is at fault.</summary>
    private static string? WordFor(Field at) => at.Kind switch
    {
        FieldKind.Mapping => $"a mapping of {Wording.Count(at.Count, "field")}",
        FieldKind.Sequence => $"a list of {Wording.Count(at.Count, "item")}",
        _ => at.Path.Length > 0 ? "nothing" : null,
    };

    private static void WriteTrail(PrettyReport report, Resource owner, Finding finding, int indent)
    {
        foreach (var line in FieldTrail.Of(owner, finding.At, report.Result.Plan.ShowsSecrets))
        {
            var number = line.Number > 0 ? Wording.Number(line.Number).PadLeft(NumberWidth) : "";
            report.Page.Line(
                [
                    new Span($"{number} {(line.IsMarked ? ">" : " ")} ", Palette.Faint),
                    new Span(line.Text, line.IsMarked ? Palette.Of(Status.Failed) : Style.Plain),
                ],
                indent,
                hanging: NumberWidth);
        }

        report.Page.Blank();
    }
}
