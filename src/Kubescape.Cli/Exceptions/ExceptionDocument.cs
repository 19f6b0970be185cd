using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>An acceptance in the format of exceptions files.</summary>
internal static class ExceptionDocument
{
    /// <summary>Writes an entry that <c>--exceptions</c> reads.</summary>
    public static void Write(Utf8JsonWriter json, Acceptance acceptance)
    {
        json.WriteStartObject();
        json.WriteString("name", acceptance.Name);
        json.WriteString("policyType", "postureExceptionPolicy");
        json.WriteStartArray("actions");
        json.WriteStringValue("alertOnly");
        json.WriteEndArray();
        WriteDecision(json, acceptance);
        json.WriteEndObject();
    }

    /// <summary>Writes the members that say what is accepted, why, by whom and until when.</summary>
    public static void WriteDecision(Utf8JsonWriter json, Acceptance acceptance)
    {
        WriteText(json, "reason", acceptance.Reason);
        WriteText(json, "author", acceptance.Author);
        WriteText(json, "expirationDate", acceptance.ExpiresAt is { } moment ? ExpiryDate.Format(moment) : "");
        json.WriteStartArray("resources");
        foreach (var place in acceptance.Objects)
        {
            json.WriteStartObject();
            json.WriteString("designatorType", "Attributes");
            json.WritePropertyName("attributes");
            WriteTerms(json, place.Terms);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("posturePolicies");
        foreach (var selector in acceptance.Controls)
        {
            WriteTerms(json, selector.Terms);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTerms(Utf8JsonWriter json, IEnumerable<(string Name, string Pattern)> terms)
    {
        json.WriteStartObject();
        foreach (var (name, pattern) in terms)
        {
            json.WriteString(name, pattern);
        }

        json.WriteEndObject();
    }
}
