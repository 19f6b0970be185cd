using System.Text;

namespace Kubescape.Helm;

/// <summary>Texts as Go has them: a character for each byte of UTF-8, so that lengths and indexes are those of bytes.</summary>
internal static class ByteText
{
    /// <summary>The bytes of a text, as characters up to U+00FF; a text in ASCII is its own.</summary>
    public static string Of(string text) =>
        Ascii.IsValid(text) ? text : System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// The text of such bytes; where a character was cut there is U+FFFD, since a text of .NET cannot hold half of one.
    /// </summary>
    public static string ToText(string bytes) =>
        Ascii.IsValid(bytes) ? bytes : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(bytes));
}
