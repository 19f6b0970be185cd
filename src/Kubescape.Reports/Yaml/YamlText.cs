using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>
/// Scalars as YAML writes them: plain where no parser could take them for anything else, else in double quotes.
/// </summary>
internal static class YamlText
{
    /// <summary>
    /// Behind a letter or slash, none of these begins or ends anything in block style. An asterisk would not either, but
    /// YamlDotNet sees no end of a key behind one.
    /// </summary>
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./@()[]=+,'%"u8);

    /// <summary>What stands for itself between double quotes: visible ASCII and the space.</summary>
    private static readonly SearchValues<byte> Quotable = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Except(['"', '\\']).Select(character => (byte)character)]);

    /// <summary>Words that are no strings in YAML 1.1 or 1.2.</summary>
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    private static readonly int LongestWord = Words.Max(word => word.Length);

    /// <summary>Writes a string.</summary>
    public static void Write(Utf8Buffer text, ReadOnlySpan<byte> value)
    {
        if (IsPlain(value))
        {
            text.Append(value);
        }
        else
        {
            Quote(text, value);
        }
    }

    /// <summary>Writes a JSON number; in YAML 1.1 an exponent needs a point before it and a sign.</summary>
    public static void WriteNumber(Utf8Buffer text, ReadOnlySpan<byte> number)
    {
        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        if (exponent < 0)
        {
            text.Append(number);
            return;
        }

        var power = number[(exponent + 1)..];
        text.Append(number[..exponent]);
        text.Append(number[..exponent].Contains((byte)'.') ? "e"u8 : ".0e"u8);
        text.Append(power[0] is (byte)'+' or (byte)'-' ? ""u8 : "+"u8);
        text.Append(power);
    }

    /// <summary>Writes a line: the name as it is given, with its indent and colon, and the string in double quotes.</summary>
    public static void QuoteLine(Utf8Buffer text, ReadOnlySpan<byte> name, string value)
    {
        text.Append(name);
        Quote(text, Encoding.UTF8.GetBytes(value));
        text.Append('\n');
    }

    /// <summary>Writes a string in double quotes, on one line.</summary>
    public static void Quote(Utf8Buffer text, ReadOnlySpan<byte> value)
    {
        text.Append('"');
        while (value.IndexOfAnyExcept(Quotable) is >= 0 and var length)
        {
            text.Append(value[..length]);
            Rune.DecodeFromUtf8(value[length..], out var rune, out var bytes);
            WriteSpecial(text, rune);
            value = value[(length + bytes)..];
        }

        text.Append(value);
        text.Append('"');
    }

    private static bool IsPlain(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || !(char.IsAsciiLetter((char)value[0]) || value[0] == '/') || IsWord(value))
        {
            return false;
        }

        var rest = value;
        while (rest.IndexOfAnyExcept(Plain) is >= 0 and var at)
        {
            rest = rest[at..];
            if (rest[0] is not ((byte)' ' or (byte)':') || rest is [_] or [_, (byte)' ', ..])
            {
                return false;
            }

            rest = rest[1..];
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<byte> value)
    {
        if (value.Length <= LongestWord)
        {
            foreach (var word in Words)
            {
                if (Ascii.EqualsIgnoreCase(value, word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void WriteSpecial(Utf8Buffer text, Rune rune)
    {
        switch (rune.Value)
        {
            case '"':
                text.Append("\\\""u8);
                break;
            case '\\':
                text.Append("\\\\"u8);
                break;
            case '\n':
                text.Append("\\n"u8);
                break;
            case '\t':
                text.Append("\\t"u8);
                break;
            default:
                // What is invisible is escaped: parsers refuse some of it, and readers overlook the rest.
                text.Append(PrintableText.IsVisible(rune) ? rune.ToString() : Escape(rune.Value));
                break;
        }
    }

    private static string Escape(int character) => character <= 0xFFFF
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{character:x4}")
        : string.Create(CultureInfo.InvariantCulture, $"\\U{character:x8}");
}
