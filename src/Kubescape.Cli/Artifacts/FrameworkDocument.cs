using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>A framework in the form of Kubescape's library.</summary>
internal static class FrameworkDocument
{
    public static void Write(Utf8JsonWriter json, Framework framework)
    {
        json.WriteStartObject();
        json.WriteString("name", framework.Name);
        json.WriteString("description", framework.Description);
        json.WriteStartObject("attributes");
        json.WriteBoolean("builtin", true);
        json.WriteEndObject();
        json.WriteString("version", framework.Version);
        ScopeDocument.Write(json, framework.Scopes);
        json.WriteStartArray("controls");
        foreach (var (control, name) in framework.Controls)
        {
            ControlDocument.Write(json, control, name);
        }

        json.WriteEndArray();
        WriteIds(json, framework.Controls);
        WriteSections(json, framework.SubSections);
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, IEnumerable<FrameworkControl> members)
    {
        json.WriteStartArray("controlsIDs");
        foreach (var member in members)
        {
            json.WriteStringValue(member.Control.Info.Id);
        }

        json.WriteEndArray();
    }

    private static void WriteSections(Utf8JsonWriter json, IReadOnlyCollection<FrameworkSection> sections)
    {
        if (sections.Count == 0)
        {
            return;
        }

        json.WriteStartObject("subSections");
        foreach (var section in sections)
        {
            json.WriteStartObject(section.Id);
            json.WriteString("id", section.Id);
            json.WriteString("name", section.Name);
            WriteIds(json, section.Controls);
            WriteSections(json, section.Sections);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
