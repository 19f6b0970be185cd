using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Reports;

/// <summary>The chapters of a framework: <c>subSections</c>.</summary>
internal static class SectionJson
{
    /// <summary>Writes the list; nothing where there are no chapters.</summary>
    /// <param name="writer">In the object that holds the list.</param>
    /// <param name="sections">The chapters.</param>
    /// <param name="wasScanned">Whether the framework ran the control of this id.</param>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<FrameworkSection> sections, Predicate<string> wasScanned)
    {
        if (sections.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("subSections"u8);
        foreach (var section in sections)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, section.Id);
            writer.WriteString("name"u8, section.Name);
            writer.WriteStartArray("controlIDs"u8);
            foreach (var id in section.Controls.Select(member => member.Control.Info.Id).Where(id => wasScanned(id)))
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
            Write(writer, section.Sections, wasScanned);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
