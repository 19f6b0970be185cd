using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The head of the comment: outcome, scores, and how many failures there are of each severity.</summary>
internal static class MarkdownSummary
{
    public static void Write(MarkdownPage page, ScanResult result, Digest digest, ReportOptions options)
    {
        var version = options.Version is { } number ? $" {MarkdownText.Prose(number)}" : "";
        page.Add("# Kubescape security posture\n");
        page.Add($"**{digest.Headline}**\n");
        page.Add(
            $"Compliance score **{Wording.Percent(result.ComplianceScore)}**, scan coverage "
            + $"**{Wording.Percent(result.Coverage.Score)}**. Scanned {MarkdownText.Prose(Wording.Of(result.Target))} on "
            + $"{digest.Time} with Kubescape{version}.\n");
        WriteSeverities(page, result);
        WriteFrameworks(page, result);
    }

    private static void WriteSeverities(MarkdownPage page, ScanResult result)
    {
        page.Add("| Severity | Failed controls | Failures on resources |\n| --- | ---: | ---: |");
        foreach (var severity in Wording.Severities)
        {
            if (severity != Severity.Unknown || result.FailedControls[severity] > 0)
            {
                page.Add(
                    $"| {severity} | {Wording.Number(result.FailedControls[severity])} "
                    + $"| {Wording.Number(result.FailedResources[severity])} |");
            }
        }

        page.Add("");
    }

    private static void WriteFrameworks(MarkdownPage page, ScanResult result)
    {
        if (result.Frameworks.IsEmpty)
        {
            return;
        }

        page.Add(
            "| Framework | Compliance score | Failed | Not evaluated | Passed |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var framework in result.Frameworks)
        {
            page.Add(
                $"| {MarkdownText.Prose(framework.Framework.Name)} | {Wording.Percent(framework.ComplianceScore)} "
                + $"| {Count(Status.Failed)} | {Count(Status.NotEvaluated)} | {Count(Status.Passed)} |");

            string Count(Status status) => Wording.Number(framework.Controls.Count(control => control.Status == status));
        }

        page.Add("");
    }
}
