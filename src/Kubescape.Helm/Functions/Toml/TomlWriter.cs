using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>
/// Writes maps as TOML like the encoder that Helm uses: plain values first, then tables, indented by their depth.
/// </summary>
/// <remarks>Source: TOML 1.0; the output of github.com/BurntSushi/toml.</remarks>
internal sealed class TomlWriter
{
    private readonly StringBuilder text = new();

    /// <summary>The text.</summary>
    /// <exception cref="TemplateException">The value is no map, or has in it what TOML does not have.</exception>
    public static string Write(object? value)
    {
        var writer = new TomlWriter();
        writer.Entries(
            value as SortedDictionary<string, object?>
                ?? throw new TemplateException("toml: top-level values must be Go maps or structs"), []);
        return writer.text.ToString();
    }

    private void Entries(SortedDictionary<string, object?> map, string[] path)
    {
        FunctionLimits.CheckDepth(path.Length);
        foreach (var (key, value) in map)
        {
            if (value is not null && !IsTable(value) && !IsListOfTables(value))
            {
                text.Append(' ', 2 * path.Length).Append(Key(key)).Append(" = ");
                Value(value, path.Length);
                text.Append('\n');
            }
        }

        foreach (var (key, value) in map)
        {
            string[] inner = [.. path, Key(key)];
            if (IsTable(value))
            {
                Table((SortedDictionary<string, object?>)value!, inner, "[", "]", isParted: inner.Length == 1);
            }
            else if (IsListOfTables(value))
            {
                ((List<object?>)value!).ForEach(item =>
                    Table((SortedDictionary<string, object?>)item!, inner, "[[", "]]", isParted: true));
            }
        }
    }

    private void Table(SortedDictionary<string, object?> map, string[] path, string open, string close, bool isParted)
    {
        text.Append(isParted && text.Length > 0 ? "\n" : "").Append(' ', 2 * (path.Length - 1));
        text.Append(open).AppendJoin('.', path).Append(close).Append('\n');
        Entries(map, path);
    }

    private void Value(object? value, int depth)
    {
        FunctionLimits.CheckDepth(depth);
        FunctionLimits.CheckText(text.Length);
        switch (value)
        {
            case null:
                throw new TemplateException("toml: cannot encode array with nil element");
            case double number:
                text.Append(Number(number));
                break;
            case bool or long or GoInt64:
                text.Append(GoText.Print(value));
                break;
            case DateTimeOffset:
                text.Append(JsonText.TextOf(value));
                break;
            case SortedDictionary<string, object?> map and not SemanticVersion:
                All('{', map, entry =>
                {
                    text.Append(Key(entry.Key)).Append(" = ");
                    Value(entry.Value, depth + 1);
                }, '}');
                break;
            case List<object?> or byte[]:
                All('[', Arguments.Sequence(value)!, item => Value(item, depth + 1), ']');
                break;
            default:
                text.Append(Quoted(QuoteFunctions.TextOf(value)));
                break;
        }
    }

    private void All<T>(char open, IEnumerable<T> items, Action<T> write, char close)
    {
        text.Append(open);
        foreach (var (index, item) in items.Index())
        {
            text.Append(index > 0 ? ", " : "");
            write(item);
        }

        text.Append(close);
    }

    private static bool IsTable(object? value) => value is SortedDictionary<string, object?> and not SemanticVersion;

    private static bool IsListOfTables(object? value) => value is List<object?> { Count: > 0 } list && list.TrueForAll(IsTable);

    private static string Number(double number)
    {
        var digits = new GoFloat(number).Plain();
        return !double.IsFinite(number) ? digits.ToLowerInvariant()
            : digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0";
    }

    private static string Key(string key) =>
        key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? key : Quoted(key);

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in value)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' or '\x7f' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
