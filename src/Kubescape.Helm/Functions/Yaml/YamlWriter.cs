using System.Globalization;

namespace Kubescape.Helm;

/// <summary>
/// Writes values as YAML exactly as Helm does: sorted keys, two spaces, lists level with their key, lines folded at 80 columns.
/// </summary>
/// <remarks>
/// Source: sigs.k8s.io/yaml, which goes from JSON to go-yaml 2; the indentation of toYamlPretty is that of go-yaml 3.
/// </remarks>
internal sealed class YamlWriter(bool indentsLists)
{
    // Of libyaml: a longer key stands after a question mark.
    private const int LongestSimpleKey = 128;

    private readonly YamlOutput output = new();

    private enum Place
    {
        Root,
        AfterKey,
        AfterIndicator,
    }

    /// <summary>
    /// The text without its last line break; <see langword="null"/> when there is a number or character that cannot be written.
    /// </summary>
    /// <exception cref="TemplateException">The value is too deep or its text too long.</exception>
    public static string? TryWrite(object? value, bool indentsLists)
    {
        var writer = new YamlWriter(indentsLists);
        if (!writer.TryNode(value, 0, Place.Root, 0))
        {
            return null;
        }

        var text = writer.output.ToString();
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    private bool TryNode(object? value, int indent, Place place, int depth)
    {
        FunctionLimits.CheckDepth(depth);
        switch (value)
        {
            case SemanticVersion:
                return TryScalar(value, indent, place);
            case SortedDictionary<string, object?> { Count: > 0 } map:
                return TryMap(map, place == Place.Root ? 0 : indent + 2, place, depth);
            case List<object?> { Count: > 0 } list:
                return TryList(list, place == Place.Root || place == Place.AfterKey && !indentsLists ? indent
                    : indent + 2, place, depth);
            default:
                return TryScalar(value, indent, place);
        }
    }

    private bool TryMap(SortedDictionary<string, object?> map, int indent, Place place, int depth)
    {
        var inThisLine = place == Place.AfterIndicator;
        foreach (var key in map.Keys.Order(YamlKeyOrder.Instance))
        {
            output.GoTo(indent, inThisLine);
            inThisLine = false;
            var style = YamlScalarForm.Of(key);
            var isSimple = key.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") < 0
                && System.Text.Encoding.UTF8.GetByteCount(key) <= LongestSimpleKey;
            output.Append(isSimple ? "" : "? ");
            output.Scalar(key, style, indent + 2, folds: !isSimple);
            if (!isSimple)
            {
                output.GoTo(indent);
            }

            output.Append(":");
            if (YamlScalarForm.IsUnreadable(key)
                || !TryNode(map[key], indent, isSimple ? Place.AfterKey : Place.AfterIndicator, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryList(List<object?> list, int indent, Place place, int depth)
    {
        var inThisLine = place == Place.AfterIndicator;
        foreach (var item in list)
        {
            output.GoTo(indent, inThisLine);
            inThisLine = false;
            output.Append("-");
            if (!TryNode(item, indent, Place.AfterIndicator, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryScalar(object? value, int indent, Place place)
    {
        output.Append(place == Place.Root ? "" : " ");
        switch (value)
        {
            case double number when !double.IsFinite(number):
                return false;
            case string or DateTimeOffset or byte[] or SemanticVersion:
                var text = JsonText.TextOf(value);
                output.Scalar(text, YamlScalarForm.Of(text), indent + 2, folds: true);
                return !YamlScalarForm.IsUnreadable(text);
            default:
                output.Append(value switch
                {
                    null => "null",
                    double number => Number(number),
                    SortedDictionary<string, object?> => "{}",
                    List<object?> => "[]",
                    _ => GoText.Print(value),
                });
                return true;
        }
    }

    // The way through JSON makes an int of what has no fraction and fits 64 bits.
    private static string Number(double number) =>
        number == Math.Truncate(number) && number is > -9223372036854775809.0 and < 18446744073709551616.0
        ? ((Int128)number).ToString(CultureInfo.InvariantCulture)
        : new GoFloat(number).General();
}
