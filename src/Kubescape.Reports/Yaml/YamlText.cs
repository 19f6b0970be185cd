using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>
/// Scalars as YAML writes them: plain where no parser could take them for anything else, else in double quotes.
/// </summary>
internal static class YamlText
{
    /// <summary>Behind a letter or slash, none of these begins or ends anything in block style.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:@()[]=+,*'%");

    /// <summary>Words that are no strings in YAML 1.1 or 1.2.</summary>
    private static readonly HashSet<string> Words =
        new(["null", "true", "false", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A string.</summary>
    public static string Of(string value) => IsPlain(value) ? value : Quote(value);

    /// <summary>A JSON number; in YAML 1.1 an exponent needs a point before it and a sign.</summary>
    public static string OfNumber(string number)
    {
        var exponent = number.AsSpan().IndexOfAny('e', 'E');
        if (exponent < 0)
        {
            return number;
        }

        var mantissa = number[..exponent];
        var power = number[(exponent + 1)..];
        var point = mantissa.Contains('.', StringComparison.Ordinal) ? "" : ".0";
        var sign = power[0] is '+' or '-' ? "" : "+";
        return $"{mantissa}{point}e{sign}{power}";
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !(char.IsAsciiLetter(value[0]) || value[0] == '/') || Words.Contains(value))
        {
            return false;
        }

        for (var index = 1; index < value.Length; index++)
        {
            var isLast = index == value.Length - 1;
            var isInside = value[index] switch
            {
                ' ' => !isLast && value[index - 1] != ' ',
                ':' => !isLast && value[index + 1] != ' ',
                var character => Plain.Contains(character),
            };
            if (!isInside)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A string in double quotes, on one line.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
            {
                quoted.Append('\\').Append((char)rune.Value);
            }
            else if (IsVisible(rune))
            {
                quoted.Append(rune.ToString());
            }
            else
            {
                Escape(quoted, rune.Value);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void Escape(StringBuilder quoted, int character)
    {
        switch (character)
        {
            case '\n':
                quoted.Append("\\n");
                break;
            case '\t':
                quoted.Append("\\t");
                break;
            case <= 0xFFFF:
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{character:x4}");
                break;
            default:
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{character:x8}");
                break;
        }
    }

    /// <summary>What is invisible is escaped: parsers refuse some of it, and readers overlook the rest.</summary>
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
