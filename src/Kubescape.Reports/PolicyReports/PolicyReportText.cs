using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The reports of one scope: one object, or several where one would be too large to store.</summary>
/// <param name="kinds">The API.</param>
/// <param name="ns">The namespace; <see langword="null"/> for what is in none.</param>
/// <param name="result">The scan.</param>
/// <param name="output">Takes reports as they become complete.</param>
internal sealed class PolicyReportText(PolicyReportKinds kinds, string? ns, ScanResult result, Utf8Buffer output)
{
    /// <summary>
    /// The most that results may take, bytes. etcd takes 1.5 MB; but <c>kubectl apply</c> keeps a copy of the object among its
    /// annotations, which together may have 256 KiB.
    /// </summary>
    private const int MaxBytes = 200_000;

    private PolicyReportCounts counts;

    /// <summary>How much of the results belongs to those that are counted.</summary>
    private int counted;
    private int part;

    /// <summary>Takes the text of a result, which <see cref="Count"/> ends.</summary>
    public Utf8Buffer Results { get; } = new();

    /// <summary>Counts the result that was written last; where the report is too large with it, it begins the next one.</summary>
    public void Count(string outcome)
    {
        if (Results.Length > MaxBytes)
        {
            Close();
        }

        counts = counts.With(outcome);
        counted = Results.Length;
    }

    /// <summary>Completes the report of what was counted since the last one, if anything was.</summary>
    public void Close()
    {
        if (counted > 0)
        {
            part++;
            WriteHead();
            output.Append(Results.Written.Span[..counted]);
            Results.RemoveStart(counted);
            (counts, counted) = (default, 0);
        }
    }

    private void WriteHead()
    {
        output.Append($"---\napiVersion: {kinds.ApiVersion}\nkind: {(ns is null ? kinds.ClusterWide : kinds.Namespaced)}\n");
        output.Append($"metadata:\n  name: kubescape{(part == 1 ? "" : $"-{Wording.Number(part)}")}\n");
        if (ns is not null)
        {
            YamlText.QuoteLine(output, "  namespace: "u8, ns);
        }

        output.Append("  labels:\n    app.kubernetes.io/managed-by: kubescape\n  annotations:\n"u8);
        YamlText.QuoteLine(output, "    kubescape.io/target: "u8, PrintableText.Of(Wording.Of(result.Target)));
        if (!result.Notes.IsEmpty)
        {
            YamlText.QuoteLine(output, "    kubescape.io/notes: "u8, string.Join(' ', result.Notes));
        }

        output.Append(kinds.HasSource ? "source: kubescape\n"u8 : ""u8);
        output.Append($"""
            summary:
              pass: {Wording.Number(counts.Pass)}
              fail: {Wording.Number(counts.Fail)}
              warn: 0
              error: {Wording.Number(counts.Error)}
              skip: {Wording.Number(counts.Skip)}
            results:

            """);
    }
}
