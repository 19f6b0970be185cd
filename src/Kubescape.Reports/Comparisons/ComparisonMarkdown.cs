using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A comparison for a comment on a change: a table for each group that has anything.</summary>
internal static class ComparisonMarkdown
{
    public static async Task WriteAsync(
        Comparison comparison, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync("# Posture changes\n");
        await writer.WriteLineAsync(ComparisonWording.Counts(comparison));
        foreach (var warning in comparison.Warnings)
        {
            await writer.WriteLineAsync($"\n> {MarkdownText.Prose(warning)}");
        }

        foreach (var (group, title) in ComparisonWording.Shown)
        {
            var isFirst = true;
            foreach (var item in comparison.Of(group))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isFirst)
                {
                    await writer.WriteLineAsync(
                        $"\n## {title}\n\n| Severity | Control | Resource | Path | Reason |\n| --- | --- | --- | --- | --- |");
                    isFirst = false;
                }

                string[] cells =
                [
                    item.Severity.ToString(), MarkdownText.Prose($"{item.ControlId} {item.ControlName}"),
                    MarkdownText.Code(ComparisonWording.ResourceOf(item)), MarkdownText.Code(item.Evidence?.Path ?? ""),
                    MarkdownText.Prose(item.Reason ?? ""),
                ];
                await writer.WriteLineAsync($"| {string.Join(" | ", cells)} |");
            }
        }
    }
}
