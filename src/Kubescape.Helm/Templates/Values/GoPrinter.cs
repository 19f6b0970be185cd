using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Prints values as Go's fmt does for <c>%v</c>.</summary>
/// <remarks>Source: the package documentation of fmt, "Printing".</remarks>
internal static class GoPrinter
{
    /// <summary>More than any value in use prints; what a few nested maps repeat can be without end.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>The text of one value.</summary>
    /// <exception cref="TemplateException">The text is too long, or the value contains itself.</exception>
    public static string Text(object? value)
    {
        if (value is string text)
        {
            return text;
        }

        var output = new StringBuilder();
        Append(output, value);
        return output.ToString();
    }

    /// <summary>The texts of values, with a space between two of which neither is a string.</summary>
    public static string Print(ReadOnlySpan<object?> values)
    {
        var output = new StringBuilder();
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0 && values[index] is not string && values[index - 1] is not string)
            {
                output.Append(' ');
            }

            Append(output, values[index]);
        }

        return output.ToString();
    }

    /// <summary>The texts of values with spaces between them and a line end.</summary>
    public static string PrintLine(ReadOnlySpan<object?> values)
    {
        var output = new StringBuilder();
        for (var index = 0; index < values.Length; index++)
        {
            output.Append(index > 0 ? " " : "");
            Append(output, values[index]);
        }

        return output.Append('\n').ToString();
    }

    internal static void Append(StringBuilder output, object? value)
    {
        Check(output);
        switch (value)
        {
            case null:
                output.Append("<nil>");
                break;
            case bool flag:
                output.Append(flag ? "true" : "false");
                break;
            case string text:
                output.Append(text);
                break;
            case long number:
                output.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case double number:
                output.Append(GoFloat.Shortest(number));
                break;
            case byte[] bytes:
                output.Append('[').AppendJoin(' ', bytes).Append(']');
                break;
            case DateTimeOffset time:
                AppendTime(output, time);
                break;
            case List<object?> list:
                AppendList(output, list);
                break;
            case SortedDictionary<string, object?> map:
                AppendMap(output, map);
                break;
            default:
                output.Append(value);
                break;
        }
    }

    /// <summary>Whether there is room for more.</summary>
    internal static void Check(StringBuilder output)
    {
        if (output.Length > MaxLength || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException("the value is too large to print, or contains itself");
        }
    }

    private static void AppendList(StringBuilder output, List<object?> list)
    {
        output.Append('[');
        for (var index = 0; index < list.Count; index++)
        {
            output.Append(index > 0 ? " " : "");
            Append(output, list[index]);
        }

        output.Append(']');
    }

    private static void AppendMap(StringBuilder output, SortedDictionary<string, object?> map)
    {
        output.Append("map[");
        var separator = "";
        foreach (var (key, value) in map)
        {
            output.Append(separator).Append(key).Append(':');
            Append(output, value);
            separator = " ";
        }

        output.Append(']');
    }

    private static void AppendTime(StringBuilder output, DateTimeOffset time)
    {
        var offset = time.Offset;
        var zone = (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
        var fraction = (time.Ticks % TimeSpan.TicksPerSecond).ToString("0000000", CultureInfo.InvariantCulture).TrimEnd('0');
        output.Append(time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        output.Append(fraction.Length > 0 ? "." : "").Append(fraction).Append(' ').Append(zone).Append(' ');
        output.Append(offset == TimeSpan.Zero ? "UTC" : zone);
    }
}
