using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The reports of one scope: one object, or several where one would be too large to store.</summary>
/// <param name="kinds">The API.</param>
/// <param name="ns">The namespace; <see langword="null"/> for what is in none.</param>
/// <param name="result">The scan.</param>
internal sealed class PolicyReportText(PolicyReportKinds kinds, string? ns, ScanResult result)
{
    /// <summary>
    /// The most that results may take, bytes. etcd takes 1.5 MB; but <c>kubectl apply</c> keeps a copy of the object among its
    /// annotations, which together may have 256 KiB.
    /// </summary>
    private const int MaxBytes = 200_000;

    private readonly StringBuilder results = new();
    private PolicyReportCounts counts;
    private int part;

    /// <summary>Adds a result; a report that is full with it comes back as a document.</summary>
    public string? Add(string outcome, string text)
    {
        // Escapes keep most text in ASCII; three bytes a character is the most that UTF-8 needs for one of UTF-16.
        var document = results.Length > 0 && Bytes(results.Length + text.Length) > MaxBytes ? Close() : null;
        results.Append(text);
        counts = counts.With(outcome);
        return document;

        int Bytes(int length) => length <= MaxBytes / 3 ? length : SizeOf(results) + Encoding.UTF8.GetByteCount(text);
    }

    /// <summary>The report of what was added since the last one; <see langword="null"/> when nothing was.</summary>
    public string? Close()
    {
        if (results.Length == 0)
        {
            return null;
        }

        part++;
        var document = Head() + results;
        results.Clear();
        counts = default;
        return document;
    }

    private static int SizeOf(StringBuilder text)
    {
        var size = 0;
        foreach (var chunk in text.GetChunks())
        {
            size += Encoding.UTF8.GetByteCount(chunk.Span);
        }

        return size;
    }

    private string Head() => $"""
        ---
        apiVersion: {kinds.ApiVersion}
        kind: {(ns is null ? kinds.ClusterWide : kinds.Namespaced)}
        metadata:
          name: kubescape{(part == 1 ? "" : $"-{Wording.Number(part)}")}
        {(ns is null ? "" : $"  namespace: {YamlText.Quote(ns)}\n")}  labels:
            app.kubernetes.io/managed-by: kubescape
          annotations:
            kubescape.io/target: {YamlText.Quote(PrintableText.Of(Wording.Of(result.Target)))}
        {(kinds.HasSource ? "source: kubescape\n" : "")}summary:
          pass: {Wording.Number(counts.Pass)}
          fail: {Wording.Number(counts.Fail)}
          warn: 0
          error: {Wording.Number(counts.Error)}
          skip: {Wording.Number(counts.Skip)}
        results:

        """;
}
