using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A section for each failed control, the most severe first.</summary>
internal static class MarkdownFailures
{
    /// <summary>Findings that are seen without a click.</summary>
    private const int InTheOpen = 10;

    /// <summary>What a control may take, bytes, so that one of them does not push out all others.</summary>
    private const int MaxSection = 12_000;

    private const string TableHead = "| Resource | Place | Field | What to do |\n| --- | --- | --- | --- |";

    public static void Write(MarkdownPage page, Digest digest, MarkdownOmissions omissions)
    {
        if (digest.Failed.IsEmpty || !page.Add("## Failed controls\n"))
        {
            return;
        }

        foreach (var control in digest.Failed)
        {
            var section = Section(control, Math.Min(MaxSection, page.Left), out var left);
            if (section is not null && page.Add(section))
            {
                omissions.AddFindings(left);
            }
            else
            {
                omissions.AddControl(control.Control.Id);
            }
        }
    }

    /// <summary>The section in at most this many bytes; <see langword="null"/> when not even one finding fits.</summary>
    private static string? Section(ControlResult control, int limit, out int left)
    {
        var info = control.Control;
        var id = info.Link is { } link ? $"[{info.Id}]({link})" : info.Id;
        var head = $"### {info.Severity}: {id} {MarkdownText.Prose(info.Name)}\n\n"
            + $"{MarkdownText.Prose(info.Description)}\n\n**Remediation:** {MarkdownText.Prose(info.Remediation)}\n\n"
            + $"{Wording.Number(control.Counters.Failed)} of {Wording.Count(control.Counters.All, "resource")} failed.\n";
        var all = control.Failed.Sum(evaluation => evaluation.Findings.Length);
        var summary = $"<details><summary>{Wording.Count(all - InTheOpen, "more finding")}</summary>\n\n{TableHead}";
        var text = new StringBuilder(head).Append('\n').Append(TableHead).Append('\n');
        var size = Encoding.UTF8.GetByteCount(text.ToString()) + summary.Length + "\n</details>\n".Length;
        var written = 0;
        foreach (var row in control.Failed.SelectMany(Rows))
        {
            size += Encoding.UTF8.GetByteCount(row) + 1;
            if (size > limit)
            {
                break;
            }

            if (written == InTheOpen)
            {
                text.Append('\n').Append(summary).Append('\n');
            }

            text.Append(row).Append('\n');
            written++;
        }

        left = all - written;
        return written == 0 ? null : text.Append(written > InTheOpen ? "\n</details>\n" : "").ToString();
    }

    private static IEnumerable<string> Rows(Evaluation evaluation) => evaluation.Findings.Select(finding =>
        $"| {MarkdownText.Code(Wording.Of(evaluation.Resource))} "
        + $"| {MarkdownText.Code(PlacePhrase.Of(evaluation.Resource, finding))} "
        + $"| {MarkdownText.Code(finding.Path)} | {MarkdownText.Prose(FixSentence.Of(finding))} |");
}
