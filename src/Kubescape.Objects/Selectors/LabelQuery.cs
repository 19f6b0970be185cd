using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kubescape.Objects;

/// <summary>A label selector as kubectl takes it: <c>app=cart,tier!=test,env in (prod,stage),owner,!legacy</c>.</summary>
/// <remarks>Source: Labels and Selectors in the Kubernetes documentation, "API".</remarks>
public sealed class LabelQuery
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Field selector;

    private LabelQuery(string text, Field selector)
    {
        Text = text;
        this.selector = selector;
    }

    /// <summary>The selector as it was given.</summary>
    public string Text { get; }

    /// <summary>Reads a selector.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong with it.</exception>
    public static LabelQuery Parse(string text)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("matchExpressions"u8);
            foreach (var requirement in Split(text))
            {
                Write(writer, requirement.Trim());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new LabelQuery(text, JsonDocuments.ReadOne(buffer.ToArray(), TreeLimits.Default).Root);
    }

    /// <summary>Whether an object with these labels is chosen.</summary>
    public bool Matches(Field labels) => LabelSelector.Matches(selector, labels);

    /// <summary>The requirements: what stands between the commas outside of parentheses.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[at] == ',' && depth == 0)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }

    private static void Write(Utf8JsonWriter writer, string requirement)
    {
        var (key, sign, values) = Take(requirement);
        writer.WriteStartObject();
        writer.WriteString("key"u8, Valid(key, requirement, mayBeEmpty: false));
        writer.WriteString("operator"u8, sign);
        writer.WriteStartArray("values"u8);
        foreach (var value in values)
        {
            writer.WriteStringValue(Valid(value.Trim(), requirement, mayBeEmpty: true));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static (string Key, string Operator, string[] Values) Take(string requirement)
    {
        foreach (var (sign, name) in (ReadOnlySpan<(string, string)>)[("!=", "NotIn"), ("==", "In"), ("=", "In")])
        {
            if (requirement.IndexOf(sign, StringComparison.Ordinal) is var at and > 0)
            {
                return (requirement[..at].TrimEnd(), name, [requirement[(at + sign.Length)..]]);
            }
        }

        if (requirement.EndsWith(')') && requirement.IndexOf('(', StringComparison.Ordinal) is var open and > 0)
        {
            var values = requirement[(open + 1)..^1].Split(',');
            switch (requirement[..open].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case [var key, "in"]:
                    return (key, "In", values);
                case [var key, "notin"]:
                    return (key, "NotIn", values);
            }
        }

        return requirement.StartsWith('!')
            ? (requirement[1..].TrimStart(), "DoesNotExist", [])
            : (requirement, "Exists", []);
    }

    private static string Valid(string text, string requirement, bool mayBeEmpty) =>
        (text.Length > 0 || mayBeEmpty)
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/')
            ? text
            : throw new FormatException(
                $"'{requirement}' is no requirement: expected key=value, key!=value, key in (a,b), key notin (a,b), key or !key");
}
