using System.Text;
using System.Text.Encodings.Web;

namespace Kubescape.Cli;

/// <summary>A value with everything that it stands in, as YAML that shows where to write it.</summary>
internal static class YamlSnippet
{
    /// <summary>The lines from the top of the object down to the value.</summary>
    /// <param name="path">The place, as fields write their paths.</param>
    /// <param name="value">The value, as it is written in YAML.</param>
    public static string Of(string path, string value)
    {
        var text = new StringBuilder();
        var indent = 0;
        var isAfterName = false;
        foreach (var (name, index) in Steps(path))
        {
            text.Append(isAfterName ? "\n" : "").Append(' ', indent);
            isAfterName = name is not null;
            text.Append(isAfterName ? $"{Key(name!)}:" : $"- # item {index}, from 0\n");
            indent += 2;
        }

        return (isAfterName ? text.Append(' ') : text.Append(' ', indent)).Append(value).Append('\n').ToString();
    }

    /// <summary>Names, and positions in lists; names that hold dots or slashes stand in brackets too.</summary>
    private static IEnumerable<(string? Name, string? Index)> Steps(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            if (path[start] == '[')
            {
                var end = ClosingBracket(path, start);
                var inner = path[(start + 1)..end];
                yield return inner.Length > 0 && inner.All(char.IsAsciiDigit) ? (null, inner) : (inner, null);
                start = end + 1;
            }
            else
            {
                start += path[start] == '.' ? 1 : 0;
                var length = path.AsSpan(start).IndexOfAny('.', '[');
                var end = length < 0 ? path.Length : start + length;
                if (end > start)
                {
                    yield return (path[start..end], null);
                }

                start = Math.Max(end, start);
            }
        }
    }

    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        for (var at = open; at < path.Length; at++)
        {
            depth += path[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return path.Length - 1;
    }

    private static string Key(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '/' or '-')
        ? name
        : $"\"{JavaScriptEncoder.Default.Encode(name)}\"";
}
