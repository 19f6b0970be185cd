using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>A text as a YAML scalar that every parser reads back as this text.</summary>
/// <remarks>Source: YAML 1.2.2, section 5.7, escaped characters.</remarks>
internal static class YamlText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>In double quotes, on one line, with what cannot be seen as escapes.</summary>
    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return $"\"{text}\"";
        }

        var quoted = new StringBuilder(text.Length + 16).Append('"');
        foreach (var rune in text.EnumerateRunes()) // An unpaired surrogate comes as U+FFFD: it is no character.
        {
            switch (rune.Value)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case >= ' ' and <= '~':
                    quoted.Append((char)rune.Value);
                    break;
                case > 0xA0 when Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune):
                    quoted.Append(rune.ToString());
                    break;
                case > 0xFFFF:
                    quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
                    break;
                default:
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
