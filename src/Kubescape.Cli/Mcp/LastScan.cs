using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The scan that a client asked for last, which other tools speak about.</summary>
internal sealed class LastScan
{
    /// <summary>The most findings in one answer: some 100 KB, which a language model can still read.</summary>
    public const int MaxPage = 200;

    private int number;
    private ImmutableArray<ListedFinding> findings;

    /// <summary>Its findings, the most severe first.</summary>
    /// <exception cref="ToolException">There was no scan.</exception>
    public ImmutableArray<ListedFinding> Findings =>
        findings.IsDefault ? throw new ToolException("Nothing was scanned yet: call scan_files first.") : findings;

    /// <summary>Takes the place of the scan before.</summary>
    public void Replace(ScanResult result)
    {
        number++;
        findings =
        [
            .. (from control in result.Controls
                orderby control.Control.Severity descending, control.Control.Id
                from evaluation in control.Failed
                from finding in evaluation.Findings
                select (control.Control, evaluation.Resource, finding))
                .Select((entry, index) => new ListedFinding(IdOf(index), entry.Control, entry.Resource, entry.finding)),
        ];
    }

    /// <summary>The finding of an id.</summary>
    /// <exception cref="ToolException">The last scan has no such finding.</exception>
    public ListedFinding Find(string id) => Findings.FirstOrDefault(finding => finding.Id == id)
        ?? throw new ToolException($"The last scan has no finding '{BoundedText.Of(id)}': its {findings.Length} findings are "
            + $"{IdOf(0)} and following. A new scan numbers them anew.");

    /// <summary>Writes a part of some findings, and how many there are.</summary>
    public static void WritePage(Utf8JsonWriter json, IReadOnlyCollection<ListedFinding> chosen, int offset, int limit)
    {
        var page = chosen.Skip(offset).Take(limit).ToList();
        json.WriteNumber("totalFindings", chosen.Count);
        if (offset + page.Count < chosen.Count)
        {
            json.WriteNumber("nextOffset", offset + page.Count);
        }

        json.WriteStartArray("findings");
        foreach (var finding in page)
        {
            finding.Write(json);
        }

        json.WriteEndArray();
    }

    private string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{number}.{index + 1}");
}
