using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The frameworks of the data: their members, and the chapters that hold them.</summary>
internal static class HtmlFrameworkData
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<FrameworkResult> frameworks, HtmlResults results)
    {
        writer.WriteStartArray("frameworks"u8);
        foreach (var framework in frameworks)
        {
            var names = framework.Framework.Controls.DistinctBy(member => member.Control.Info.Id)
                .ToDictionary(member => member.Control.Info.Id, member => member.Name, StringComparer.Ordinal);
            writer.WriteStartObject();
            writer.WriteString("name"u8, framework.Framework.Name);
            writer.WriteString("version"u8, framework.Framework.Version);
            writer.WriteString("status"u8, HtmlResults.Of(framework.Status));
            ScoreJson.Write(writer, "score"u8, framework.ComplianceScore);
            writer.WriteStartArray("members"u8);
            foreach (var control in framework.Controls)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, control.Control.Id);
                writer.WriteString("name"u8, names.GetValueOrDefault(control.Control.Id, control.Control.Name));
                writer.WriteNumber("result"u8, results.NumberOf(control));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            SectionJson.Write(writer, framework.Framework.SubSections, names.ContainsKey);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
