using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes integers under the verbs of a format.</summary>
internal static class GoInteger
{
    public static string Format(long value, char verb, FormatFlags flags) => verb switch
    {
        'c' => flags.Pad(Character(value).ToString()),
        'q' => flags.Pad(GoQuote.Single(value, flags.Plus)),
        'U' => flags.Pad(CodePoint(value, flags)),
        _ => Number(value, verb, flags),
    };

    private static Rune Character(long value) =>
        value is >= 0 and <= int.MaxValue && Rune.IsValid((int)value) ? new Rune((int)value) : Rune.ReplacementChar;

    private static string CodePoint(long value, FormatFlags flags)
    {
        var digits = value.ToString("X", CultureInfo.InvariantCulture).PadLeft(Math.Max(4, flags.Precision ?? 0), '0');
        return flags.Sharp && GoQuote.IsPrintable(Character(value)) && Rune.IsValid((int)Math.Clamp(value, -1, int.MaxValue))
            ? $"U+{digits} '{Character(value)}'"
            : $"U+{digits}";
    }

    private static string Number(long value, char verb, FormatFlags flags)
    {
        if (flags.Precision == 0 && value == 0)
        {
            return new string(' ', flags.Width ?? 0);
        }

        var sign = value < 0 ? "-" : flags.Plus ? "+" : flags.Space ? " " : "";
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        var digits = verb switch
        {
            'b' => magnitude.ToString("b", CultureInfo.InvariantCulture),
            'o' or 'O' => Octal(magnitude),
            'x' => magnitude.ToString("x", CultureInfo.InvariantCulture),
            'X' => magnitude.ToString("X", CultureInfo.InvariantCulture),
            _ => magnitude.ToString(CultureInfo.InvariantCulture),
        };
        var length = flags.Precision ?? (flags.Zero ? (flags.Width ?? 0) - sign.Length : 0);
        digits = digits.PadLeft(Math.Max(length, 0), '0');
        var prefix = verb == 'O' ? "0o" : !flags.Sharp ? "" : verb switch
        {
            'b' => "0b",
            'o' => digits.StartsWith('0') ? "" : "0",
            'x' => "0x",
            'X' => "0X",
            _ => "",
        };
        return (flags with { Zero = false }).Pad(sign + prefix + digits);
    }

    private static string Octal(ulong value)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, (char)('0' + (value & 7)));
            value >>= 3;
        }
        while (value > 0);

        return digits.ToString();
    }
}
