using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Failures for spreadsheets: a row for each control and resource that failed, is accepted, or has no verdict.</summary>
public static class CsvReport
{
    private static readonly string[] Columns =
    [
        "Control Name", "Control ID", "Severity", "Status", "Resource Name", "Resource Kind", "Resource Namespace", "API Version",
        "Failed Paths", "Fix Paths", "Remediation", "Control URL", "Source Path",
    ];

    /// <summary>Writes the report as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static Task WriteAsync(ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken) =>
        TextStream.WriteAsync(stream, result.Controls.SelectMany(Rows).Prepend(CsvRow.Of(Columns)), cancellationToken);

    private static IEnumerable<string> Rows(ControlResult control)
    {
        var info = control.Control;
        foreach (var evaluation in control.Evaluations)
        {
            var resource = evaluation.Resource;
            if (evaluation.Status == Status.Failed)
            {
                yield return Row(info, "failed", resource, evaluation.Findings, info.Remediation);
            }
            else if (evaluation.Status == Status.NotEvaluated)
            {
                yield return Row(info, "skipped", resource, [], evaluation.Reason ?? control.Reason ?? "");
            }

            if (evaluation.Accepted.Length > 0)
            {
                yield return Row(
                    info, "accepted", resource, evaluation.Accepted.Select(accepted => accepted.Finding),
                    string.Join("; ", AcceptancePhrase.Behind(evaluation).Select(AcceptancePhrase.Of)));
            }
        }

        // A control may go without a verdict for want of the resources themselves.
        if (control.Status == Status.NotEvaluated && control.Counters.NotEvaluated == 0)
        {
            yield return Row(info, "skipped", resource: null, [], control.Reason ?? "");
        }
    }

    private static string Row(
        ControlInfo control, string status, Resource? resource, IEnumerable<Finding> findings, string remedy)
    {
        var evidence = findings.ToList();
        return CsvRow.Of(
        [
            control.Name, control.Id, control.Severity.ToString(), status,
            resource?.Name ?? "", resource?.Kind ?? "", resource?.Namespace ?? "", resource?.ApiVersion ?? "",
            string.Join("; ", evidence.Select(finding => finding.Path).Where(path => path.Length > 0)),
            string.Join("; ", evidence.Where(IsWritten).Select(finding => $"{finding.Path}={finding.Value}")),
            remedy, control.Link ?? "", resource?.Source is { } source ? ArtifactPath.Of(source) : "",
        ]);
    }

    private static bool IsWritten(Finding finding) => finding.Kind is FailureKind.Set or FailureKind.Replace;
}
