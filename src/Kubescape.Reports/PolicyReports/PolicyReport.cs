using System.Buffers;
using System.Text;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Objects that tools for policies show in a cluster: one for each namespace, and one for what is in none.</summary>
public static class PolicyReport
{
    private const int MaxLabel = 63;

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
        var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        await using (writer)
        {
            foreach (var document in Documents(result, kinds))
            {
                await writer.WriteAsync(document.AsMemory(), cancellationToken);
            }
        }
    }

    private static IEnumerable<string> Documents(ScanResult result, PolicyReportKinds kinds)
    {
        var results = new PolicyResultText(kinds, result);
        var index = new EvaluationIndex(result);
        var scopes = result.Resources.ToLookup(ScopeOf, StringComparer.Ordinal);
        foreach (var scope in scopes.Select(resources => resources.Key).Append("").Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            var report = new PolicyReportText(kinds, scope.Length == 0 ? null : scope, result);
            var items = scopes[scope].SelectMany(resource => Results(resource, results, index));
            foreach (var (outcome, text) in scope.Length == 0 ? WithoutResource(result, results).Concat(items) : items)
            {
                if (report.Add(outcome, text) is { } document)
                {
                    yield return document;
                }
            }

            if (report.Close() is { } last)
            {
                yield return last;
            }
        }
    }

    private static IEnumerable<(string Outcome, string Text)> WithoutResource(ScanResult result, PolicyResultText results) =>
        result.Controls.Select(results.WithoutResource).OfType<(string Outcome, string Text)>();

    private static IEnumerable<(string Outcome, string Text)> Results(
        Resource resource, PolicyResultText results, EvaluationIndex index)
    {
        var subject = PolicyResultText.Subject(resource);
        foreach (var (control, evaluation) in index.Of(resource).ToArray())
        {
            yield return results.Of(control, evaluation, subject);
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
