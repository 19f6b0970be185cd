using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Escapes of URLs: a percent sign and two digits for a byte.</summary>
internal static class UrlEscape
{
    private const string Unreserved = "-_.~";

    public const string InPath = Unreserved + "$&+,/:;=@!'()*[]";
    public const string InFragment = Unreserved + "$&+,/:;=?@!()*'";
    public const string InHost = Unreserved + "!$&'()*+,;=:[]<>\"";
    public const string InUser = Unreserved + "$&+,;=";

    /// <summary>Escapes all but letters, digits and the given characters.</summary>
    public static string Escape(string text, string plain)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var item in System.Text.Encoding.UTF8.GetBytes(text))
        {
            var letter = (char)item;
            if (char.IsAsciiLetterOrDigit(letter) || letter < 128 && plain.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append(letter);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"%{item:X2}");
            }
        }

        return escaped.ToString();
    }

    /// <summary>What the text stands for.</summary>
    /// <exception cref="FormatException">A percent sign is followed by something else.</exception>
    public static string Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] != '%')
            {
                bytes[length++] = bytes[index];
                continue;
            }

            if (index + 2 >= bytes.Length || !char.IsAsciiHexDigit((char)bytes[index + 1])
                || !char.IsAsciiHexDigit((char)bytes[index + 2]))
            {
                var escape = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(index, Math.Min(3, bytes.Length - index)));
                throw new FormatException($"invalid URL escape {GoQuote.Double(escape)}");
            }

            bytes[length++] = Convert.ToByte(System.Text.Encoding.ASCII.GetString(bytes, index + 1, 2), 16);
            index += 2;
        }

        return System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }
}
