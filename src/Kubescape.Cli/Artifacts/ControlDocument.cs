using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>What is known of a control, in the form of Kubescape's library; its check is code and has no place there.</summary>
internal static class ControlDocument
{
    /// <summary>Writes a control.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="control">The control.</param>
    /// <param name="name">Its name, which a framework may change.</param>
    public static void Write(Utf8JsonWriter json, Control control, string name)
    {
        var info = control.Info;
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("controlID", info.Id);
        json.WriteString("description", info.Description);
        json.WriteString("remediation", info.Remediation);
        json.WriteNumber("baseScore", info.BaseScore);
        WriteAttributes(json, info);
        json.WriteStartObject("category");
        json.WriteString("name", info.Category.Name);
        json.WriteString("id", info.Category.Id);
        if (info.SubCategory is { } inner)
        {
            json.WriteStartObject("subCategory");
            json.WriteString("name", inner.Name);
            json.WriteString("id", inner.Id);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        ScopeDocument.Write(json, info.Scopes);
        WriteTexts(json, "frameworkNames", FrameworkLibrary.With(control).Select(framework => framework.Name));
        WriteTexts(json, "controlConfigInputs", info.Inputs);
        json.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter json, ControlInfo info)
    {
        json.WriteStartObject("attributes");
        WriteTexts(json, "controlTypeTags", info.Tags);
        json.WriteStartArray("attackTracks");
        foreach (var track in info.AttackSteps.GroupBy(step => step.Track))
        {
            json.WriteStartObject();
            json.WriteString("attackTrack", track.Key);
            WriteTexts(json, "categories", track.Select(step => step.Step));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
