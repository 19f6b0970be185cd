using System.Globalization;
using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>The small parts that OSCAL documents are made of.</summary>
internal static class OscalText
{
    /// <summary>The name space of the properties that OSCAL does not define.</summary>
    private const string Namespace = "https://kubescape.io/ns/oscal";

    /// <summary>Text that is not empty and has no line breaks, which is what most members must be.</summary>
    public static string Of(string text, string otherwise)
    {
        var printable = PrintableText.Of(text).Trim();
        return printable.Length == 0 ? otherwise : printable;
    }

    /// <summary>A moment with its zone, as the schema wants it.</summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A list of properties; those without a value are left out, and the list with them.</summary>
    public static void WriteProps(Utf8JsonWriter writer, params ReadOnlySpan<(string Name, string Value)> props)
    {
        var isOpen = false;
        foreach (var (name, value) in props)
        {
            if (Of(value, "") is not { Length: > 0 } text)
            {
                continue;
            }

            if (!isOpen)
            {
                writer.WriteStartArray("props"u8);
                isOpen = true;
            }

            writer.WriteStartObject();
            writer.WriteString("name"u8, name);
            writer.WriteString("ns"u8, Namespace);
            writer.WriteString("value"u8, text);
            writer.WriteEndObject();
        }

        if (isOpen)
        {
            writer.WriteEndArray();
        }
    }

    /// <summary>A list of references to one thing.</summary>
    public static void WriteReferences(Utf8JsonWriter writer, string list, string member, IEnumerable<string> uuids)
    {
        writer.WriteStartArray(list);
        foreach (var uuid in uuids)
        {
            writer.WriteStartObject();
            writer.WriteString(member, uuid);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
