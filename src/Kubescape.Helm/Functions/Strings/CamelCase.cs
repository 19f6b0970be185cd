using System.Text;

namespace Kubescape.Helm;

/// <summary>Words joined with capital letters: <c>http_server</c> becomes <c>HttpServer</c>.</summary>
/// <remarks>Of several hyphens, underscores or spaces between words one is dropped; those at both ends stay.</remarks>
internal static class CamelCase
{
    public static string Of(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var start = Array.FindIndex(runes, rune => !NameWords.IsConnector(rune));
        if (start < 0)
        {
            return text;
        }

        var camel = new StringBuilder(text.Length).AppendJoin("", runes[..start]);
        camel.Append(Rune.ToUpperInvariant(runes[start]).ToString());
        for (var index = start + 1; index < runes.Length; index++)
        {
            var rune = runes[index];
            if (!NameWords.IsConnector(rune))
            {
                var startsWord = NameWords.IsConnector(runes[index - 1]);
                camel.Append((startsWord ? Rune.ToUpperInvariant(rune) : Rune.ToLowerInvariant(rune)).ToString());
            }
            else if (index == runes.Length - 1 || NameWords.IsConnector(runes[index + 1]))
            {
                camel.Append(rune.ToString());
            }
        }

        return camel.ToString();
    }
}
