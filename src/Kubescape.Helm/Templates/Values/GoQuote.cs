using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes and reads string and character literals of Go.</summary>
/// <remarks>Source: the package documentation of strconv; The Go Programming Language Specification, "String literals".</remarks>
internal static class GoQuote
{
    /// <summary>In double quotes.</summary>
    /// <param name="text">What to quote.</param>
    /// <param name="asciiOnly">Whether everything beyond ASCII is escaped.</param>
    public static string Double(string text, bool asciiOnly = false)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        AppendAll(quoted, text, '"', asciiOnly);
        return quoted.Append('"').ToString();
    }

    /// <summary>A character in single quotes.</summary>
    /// <param name="value">The code point; one that is none becomes U+FFFD.</param>
    /// <param name="asciiOnly">Whether everything beyond ASCII is escaped.</param>
    public static string Single(long value, bool asciiOnly = false)
    {
        var rune = Rune.IsValid((int)Math.Clamp(value, int.MinValue, int.MaxValue)) ? new Rune((int)value) : Rune.ReplacementChar;
        var quoted = new StringBuilder("'");
        AppendAll(quoted, rune.ToString(), '\'', asciiOnly);
        return quoted.Append('\'').ToString();
    }

    /// <summary>Whether Go prints the character as it is.</summary>
    public static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator => false,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };

    /// <summary>What a literal in double or single quotes stands for; <see langword="null"/> when it is none.</summary>
    public static string? Unquote(string literal)
    {
        if (literal.Length < 2 || literal[0] != literal[^1])
        {
            return null;
        }

        return literal.Contains('\\', StringComparison.Ordinal) ? Unescape(literal, literal[0]) : literal[1..^1];
    }

    private static void AppendAll(StringBuilder quoted, string text, char quote, bool asciiOnly)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Append(quoted, rune, quote, asciiOnly);
        }
    }

    private static void Append(StringBuilder quoted, Rune rune, char quote, bool asciiOnly)
    {
        if (rune.Value == quote || rune.Value == '\\')
        {
            quoted.Append('\\').Append((char)rune.Value);
        }
        else if (rune.IsAscii ? rune.Value is >= ' ' and < 127 : !asciiOnly && IsPrintable(rune))
        {
            quoted.Append(rune.ToString());
        }
        else
        {
            quoted.Append(rune.Value switch
            {
                '\a' => @"\a",
                '\b' => @"\b",
                '\f' => @"\f",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '\v' => @"\v",
                < ' ' or 127 => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            });
        }
    }

    private static string? Unescape(string literal, char quote)
    {
        var bytes = new List<byte>(literal.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var index = 1; index < literal.Length - 1;)
        {
            if (literal[index] != '\\')
            {
                // What is no character is decoded as the one that replaces it.
                Rune.DecodeFromUtf16(literal.AsSpan(index), out var rune, out var length);
                bytes.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
                index += length;
                continue;
            }

            var rest = literal.AsSpan(index + 1, literal.Length - index - 2);
            if (!TryEscape(rest, quote, out var value, out var used, out var isByte))
            {
                return null;
            }

            index += 1 + used;
            if (isByte)
            {
                bytes.Add((byte)value);
            }
            else
            {
                bytes.AddRange(utf8[..new Rune(value).EncodeToUtf8(utf8)]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool TryEscape(ReadOnlySpan<char> rest, char quote, out int value, out int used, out bool isByte)
    {
        value = used = 0;
        isByte = false;
        if (rest.IsEmpty)
        {
            return false;
        }

        used = 1;
        switch (rest[0])
        {
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\\':
                value = "\a\b\f\n\r\t\v\\"["abfnrtv\\".IndexOf(rest[0], StringComparison.Ordinal)];
                return true;
            case '\'' or '"':
                value = rest[0];
                return rest[0] == quote;
            case 'x':
                isByte = true;
                return Digits(rest, 1, 2, 16, out value, ref used);
            case 'u':
                return Digits(rest, 1, 4, 16, out value, ref used) && Rune.IsValid(value);
            case 'U':
                return Digits(rest, 1, 8, 16, out value, ref used) && Rune.IsValid(value);
            case >= '0' and <= '7':
                isByte = true;
                return Digits(rest, 0, 3, 8, out value, ref used) && value < 256;
            default:
                return false;
        }
    }

    private static bool Digits(ReadOnlySpan<char> rest, int start, int count, int numberBase, out int value, ref int used)
    {
        value = 0;
        used = start + count;
        if (rest.Length < used)
        {
            return false;
        }

        foreach (var digit in rest.Slice(start, count))
        {
            var number = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : numberBase;
            if (number >= numberBase)
            {
                return false;
            }

            value = (value * numberBase) + number;
        }

        return true;
    }
}
