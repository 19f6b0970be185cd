using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What findings say apart from where: workloads of one make fail alike, so this is written once.</summary>
internal sealed class EvidenceTable(TextTable texts)
{
    private readonly Dictionary<(FailureKind Kind, int Path, int Value, int Observed, int Expected, bool IsFixable), int>
        numbers = [];

    public int NumberOf(Finding finding)
    {
        var evidence = (
            finding.Kind, texts.NumberOf(finding.Path), texts.NumberOf(finding.Value), texts.NumberOf(finding.Observed),
            texts.NumberOf(finding.Expected), finding.IsFixable);
        if (!numbers.TryGetValue(evidence, out var number))
        {
            number = numbers.Count;
            numbers.Add(evidence, number);
        }

        return number;
    }

    /// <summary>Writes the list, by number; each item is kind, path, value, observed, expected, fixable.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("evidence"u8);
        foreach (var (kind, path, value, observed, expected, isFixable) in numbers.Keys)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(kind.ToString());
            writer.WriteNumberValue(path);
            writer.WriteNumberValue(value);
            writer.WriteNumberValue(observed);
            writer.WriteNumberValue(expected);
            writer.WriteNumberValue(isFixable ? 1 : 0);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
