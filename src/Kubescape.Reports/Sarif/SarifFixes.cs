using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What would change in which file: the <c>fixes</c> of results.</summary>
internal sealed class SarifFixes(Func<string, string?> readSource)
{
    /// <summary>
    /// Each edit is checked by reading its document again, so that only so many results have one: more than anybody clicks on.
    /// </summary>
    private const int Most = 1000;

    private readonly ProposedFixes proposals = new(readSource);
    private int count;

    public void Write(Utf8JsonWriter writer, Resource resource, List<Finding> findings)
    {
        if (count >= Most || proposals.Of(resource, findings).ToList() is not { Count: > 0 } fixes)
        {
            return;
        }

        count++;
        var mended = fixes.Sum(fix => fix.Mended);
        writer.WriteStartArray("fixes"u8);
        writer.WriteStartObject();
        writer.WriteStartObject("description"u8);
        writer.WriteString("text"u8, mended == findings.Count ? "Mends this." : $"Mends {mended} of {findings.Count} places.");
        writer.WriteEndObject();
        writer.WriteStartArray("artifactChanges"u8);
        fixes.ForEach(fix => Write(writer, fix));
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ProposedFix fix)
    {
        writer.WriteStartObject();
        SarifLocation.WriteArtifact(writer, ArtifactPath.UriOf(fix.Source));
        writer.WriteStartArray("replacements"u8);
        foreach (var replacement in fix.Replacements)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("deletedRegion"u8);
            writer.WriteNumber("startLine"u8, replacement.StartLine);
            writer.WriteNumber("startColumn"u8, replacement.StartColumn);
            writer.WriteNumber("endLine"u8, replacement.EndLine);
            writer.WriteNumber("endColumn"u8, replacement.EndColumn);
            writer.WriteEndObject();
            writer.WriteStartObject("insertedContent"u8);
            writer.WriteString("text"u8, replacement.NewText);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
