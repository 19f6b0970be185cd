using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes values as JSON in the manner of Go's encoding/json.</summary>
/// <remarks>Source: the package documentation of encoding/json, Marshal and MarshalIndent.</remarks>
internal sealed class JsonText(bool escapesHtml, bool isPretty)
{
    private readonly StringBuilder text = new();

    /// <summary>The text.</summary>
    /// <exception cref="TemplateException">
    /// There is a number that JSON does not have, or the value is too deep or its text too long.
    /// </exception>
    public static string Write(object? value, bool escapesHtml = true, bool isPretty = false)
    {
        var json = new JsonText(escapesHtml, isPretty);
        json.Append(value, 0);
        return json.text.ToString();
    }

    /// <summary>What JSON has for values that it has no type for: bytes in base 64, times in RFC 3339.</summary>
    public static string TextOf(object value) => value switch
    {
        string text => text,
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTimeOffset time => time.ToString(
            time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"
                : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private void Append(object? value, int depth)
    {
        FunctionLimits.CheckDepth(depth);
        FunctionLimits.CheckText(text.Length);
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool or long or GoInt64:
                text.Append(GoText.Print(value));
                break;
            case double number:
                text.Append(double.IsFinite(number)
                    ? new GoFloat(number).Json()
                    : throw new TemplateException($"json: unsupported value: {new GoFloat(number).General()}"));
                break;
            case List<object?> list:
                AppendAll('[', list, depth, item => Append(item, depth + 1), ']');
                break;
            case SortedDictionary<string, object?> map and not SemanticVersion:
                AppendAll('{', map, depth, entry => AppendEntry(entry, depth + 1), '}');
                break;
            default:
                AppendText(TextOf(value));
                break;
        }
    }

    private void AppendAll<T>(char open, ICollection<T> items, int depth, Action<T> append, char close)
    {
        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            separator = ",";
            AppendLine(depth + 1);
            append(item);
        }

        if (items.Count > 0)
        {
            AppendLine(depth);
        }

        text.Append(close);
    }

    private void AppendEntry(KeyValuePair<string, object?> entry, int depth)
    {
        AppendText(entry.Key);
        text.Append(isPretty ? ": " : ":");
        Append(entry.Value, depth);
    }

    private void AppendLine(int depth)
    {
        if (isPretty)
        {
            text.Append('\n').Append(' ', depth * 2);
        }
    }

    private void AppendText(string value)
    {
        text.Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            text.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' or 0x2028 or 0x2029 => Escape(rune),
                '<' or '>' or '&' when escapesHtml => Escape(rune),
                _ => rune.ToString(),
            });
        }

        text.Append('"');
    }

    private static string Escape(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
}
