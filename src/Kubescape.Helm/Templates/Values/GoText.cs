using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Prints template values as Go's fmt package prints them with %v.</summary>
/// <remarks>Source: the package documentation of fmt, "Printing"; keys of maps are in order.</remarks>
public static class GoText
{
    /// <summary>The text of a value; that of nil is <c>&lt;nil&gt;</c>.</summary>
    /// <exception cref="TemplateException">The text would be too long, or the value too deep: it may contain itself.</exception>
    public static string Print(object? value) => Scalar(value) ?? PrintNested(value);

    /// <summary>The text of a time: <c>2017-12-31 00:00:00 +0000 UTC</c>.</summary>
    internal static string Print(DateTimeOffset time)
    {
        var fraction = time.ToString("fffffff", CultureInfo.InvariantCulture).TrimEnd('0');
        var offset = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + (fraction.Length > 0 ? "." + fraction : "")
            + " " + offset + " " + (time.Offset == TimeSpan.Zero ? "UTC" : offset);
    }

    private static string? Scalar(object? value) => value switch
    {
        null => "<nil>",
        string text => text,
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => new GoFloat(number).General(),
        DateTimeOffset time => Print(time),
        byte[] or List<object?> or (SortedDictionary<string, object?> and not SemanticVersion) => null,
        _ => value.ToString() ?? "",
    };

    private static string PrintNested(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        FunctionLimits.CheckDepth(depth);
        FunctionLimits.CheckText(text.Length);
        switch (value)
        {
            case byte[] bytes:
                text.Append('[').AppendJoin(' ', bytes).Append(']');
                break;
            case List<object?> list:
                text.Append('[');
                AppendItems(text, list, depth);
                text.Append(']');
                break;
            case SortedDictionary<string, object?> map and not SemanticVersion:
                text.Append("map[");
                AppendEntries(text, map, depth);
                text.Append(']');
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    private static void AppendItems(StringBuilder text, List<object?> list, int depth)
    {
        for (var index = 0; index < list.Count; index++)
        {
            text.Append(index > 0 ? " " : "");
            Append(text, list[index], depth + 1);
        }
    }

    private static void AppendEntries(StringBuilder text, SortedDictionary<string, object?> map, int depth)
    {
        var separator = "";
        foreach (var (key, value) in map)
        {
            text.Append(separator).Append(key).Append(':');
            Append(text, value, depth + 1);
            separator = " ";
        }
    }
}
