using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What must not be overlooked behind the failures: what is not known, and what is accepted.</summary>
internal static class MarkdownTail
{
    public static void Write(MarkdownPage page, ScanResult result, Digest digest, MarkdownOmissions omissions)
    {
        Section(
            "## Not evaluated\n\nThese controls have no verdict on some or all resources; nothing of it counts as passed.\n\n"
                + "| Control | Severity | Why |\n| --- | --- | --- |",
            digest.Open.Select(open =>
                $"| {open.Control.Control.Id} {MarkdownText.Prose(open.Control.Control.Name)} | {open.Control.Control.Severity} "
                + $"| {MarkdownText.Prose(open.Sentence)} |"));
        Section(
            "## Accepted risks\n\nThese failures do not count, because somebody decided so.\n\n"
                + "| Decision | Written in | By | Until | Reason | Controls | Failures |\n"
                + "| --- | --- | --- | --- | --- | --- | ---: |",
            digest.Accepted.Select(risk =>
                $"| {MarkdownText.Code(risk.By.Name)} | {MarkdownText.Code(risk.By.Place)} | {MarkdownText.Prose(risk.Author)} "
                + $"| {risk.Until} | {MarkdownText.Prose(risk.Reason)} | {string.Join(", ", risk.ControlIds)} "
                + $"| {Wording.Number(risk.Failures.Length)} |"));
        Section(
            "## Decisions that accept nothing\n",
            digest.Lapsed.Select(use =>
                $"- {MarkdownText.Code(use.Acceptance.Name)} ({MarkdownText.Code(use.Acceptance.Place)}): "
                + MarkdownText.Prose(Digest.ProblemOf(use))));
        Section("## Problems of the source\n", Gaps(result).Concat(Problems(result)));

        void Section(string head, IEnumerable<string> lines)
        {
            var isOpen = false;
            foreach (var line in lines)
            {
                isOpen = isOpen || page.Add(head);
                if (!isOpen || !page.Add(line))
                {
                    omissions.AddLines(1);
                }
            }

            _ = isOpen && page.Add("");
        }
    }

    private static IEnumerable<string> Gaps(ScanResult result) => result.Coverage.Gaps.Select(entry =>
        $"- {MarkdownText.Code(entry.Kind.Kind)} objects {(entry.Gap.IsPartial ? "were read in part" : "were not read")}: "
        + $"{MarkdownText.Prose(entry.Gap.Reason)}.");

    private static IEnumerable<string> Problems(ScanResult result) => result.Problems.Select(problem =>
        $"- {(problem.Severity == ProblemSeverity.Error ? "Not read" : "Odd")}: {MarkdownText.Code(problem.Place)}: "
        + $"{MarkdownText.Prose(problem.Message)}.");
}
