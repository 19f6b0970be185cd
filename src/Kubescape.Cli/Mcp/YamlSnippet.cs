using System.Text;
using System.Text.Encodings.Web;
using Kubescape.Objects;

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
        foreach (var (name, index) in FieldPath.Parse(path))
        {
            text.Append(isAfterName ? "\n" : "").Append(' ', indent);
            isAfterName = name is not null;
            text.Append(isAfterName ? $"{Key(name!)}:" : $"- # item {index}, from 0\n");
            indent += 2;
        }

        return (isAfterName ? text.Append(' ') : text.Append(' ', indent)).Append(value).Append('\n').ToString();
    }

    private static string Key(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '/' or '-')
        ? name
        : $"\"{JavaScriptEncoder.Default.Encode(name)}\"";
}
