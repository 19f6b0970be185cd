using System.Buffers;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Objects that tools for policies show in a cluster: one for each namespace, and one for what is in none.</summary>
public static class PolicyReport
{
    private const int MaxLabel = 63;

    /// <summary>What is held back before it goes out, bytes; the results of a single resource come on top.</summary>
    private const int SendAt = 64 * 1024;

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Writes <c>PolicyReport</c> and <c>ClusterPolicyReport</c> as a stream of YAML documents.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken) =>
        WriteAsync(result, PolicyReportKinds.WorkingGroup, stream, cancellationToken);

    /// <summary>The same as <c>Report</c> and <c>ClusterReport</c> of openreports.io.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static Task WriteOpenReportsAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken) =>
        WriteAsync(result, PolicyReportKinds.OpenReports, stream, cancellationToken);

    private static async Task WriteAsync(
        ScanResult result, PolicyReportKinds kinds, Stream stream, CancellationToken cancellationToken)
    {
        var output = new Utf8Buffer();
        var index = new EvaluationIndex(result);
        var texts = new PolicyResultText(result);
        var scopes = result.Resources.ToLookup(ScopeOf, StringComparer.Ordinal);
        foreach (var scope in scopes.Select(resources => resources.Key).Append("").Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            var report = new PolicyReportText(kinds, scope.Length == 0 ? null : scope, result, output);
            if (scope.Length == 0)
            {
                WriteWithoutResource(result, texts, report);
            }

            foreach (var resource in scopes[scope])
            {
                texts.Write(report, resource, index.Of(resource).Span);
                if (output.Length >= SendAt)
                {
                    await output.SendAsync(stream, cancellationToken);
                }
            }

            report.Close();
        }

        await output.SendAsync(stream, cancellationToken);
    }

    private static void WriteWithoutResource(ScanResult result, PolicyResultText texts, PolicyReportText report)
    {
        foreach (var control in result.Controls)
        {
            texts.WriteWithoutResource(report, control);
        }
    }

    /// <summary>The namespace; empty where there is none that a cluster could have.</summary>
    /// <remarks>Source: RFC 1123, section 2.1, as Kubernetes applies it to namespaces.</remarks>
    private static string ScopeOf(Resource resource) =>
        resource.Namespace is { Length: > 0 and <= MaxLabel } ns && !ns.AsSpan().ContainsAnyExcept(LabelCharacters)
            && ns[0] != '-' && ns[^1] != '-'
            ? ns
            : "";
}
