using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Texts that are written once, however often they occur; elsewhere stands their number.</summary>
internal sealed class TextTable
{
    /// <summary>What stands for no text.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a text, which is a new one when the text is new.</summary>
    public int NumberOf(string? text)
    {
        if (text is null)
        {
            return None;
        }

        if (!numbers.TryGetValue(text, out var number))
        {
            number = numbers.Count;
            numbers.Add(text, number);
        }

        return number;
    }

    /// <summary>Writes the list, by number.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("texts"u8);
        foreach (var text in numbers.Keys) // Nothing is ever removed, so this is the order in which they came.
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
