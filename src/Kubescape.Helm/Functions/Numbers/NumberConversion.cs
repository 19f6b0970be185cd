using System.Globalization;
using System.Numerics;

namespace Kubescape.Helm;

/// <summary>Makes numbers of values; what is no number becomes zero.</summary>
/// <remarks>Source: the documentation of Sprig, "Type Conversion Functions"; strconv, ParseInt and ParseFloat.</remarks>
internal static class NumberConversion
{
    /// <summary>A number of 64 bits; texts may be in the notations of Go, such as <c>0x1f</c>, and end in <c>.0</c>.</summary>
    public static long ToInteger(object? value) => value switch
    {
        long number => number,
        GoInt64 number => number.Value,
        double number => ToInteger(number),
        bool flag => flag ? 1 : 0,
        string text => TryParseInteger(WithoutZeroFraction(text), 0, out var number) ? number : 0,
        _ => 0,
    };

    /// <summary>A floating-point number.</summary>
    public static double ToFloat(object? value) => value switch
    {
        double number => number,
        long number => number,
        GoInt64 number => number.Value,
        bool flag => flag ? 1 : 0,
        string text => ParseFloat(text),
        _ => 0,
    };

    /// <summary>Reads a whole number.</summary>
    /// <param name="text">With an optional sign.</param>
    /// <param name="numberBase">8, 10, or 0 for the one that the prefix tells.</param>
    /// <param name="number">The number; 0 when the text is none.</param>
    public static bool TryParseInteger(string text, int numberBase, out long number)
    {
        number = 0;
        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (numberBase == 0)
        {
            var plain = digits.ToString();
            if (plain.Contains('_', StringComparison.Ordinal))
            {
                if (!UnderscoresPartDigits(plain))
                {
                    return false;
                }

                plain = plain.Replace("_", "", StringComparison.Ordinal);
            }

            (numberBase, var prefix) = BaseOf(plain);
            digits = plain.AsSpan(prefix);
        }

        // 64 binary digits are the longest number, but zeros may stand before it.
        digits = digits.Length > 1 ? digits.TrimStart('0') is { IsEmpty: false } trimmed ? trimmed : "0" : digits;
        if (digits.IsEmpty || digits.Length > 64)
        {
            return false;
        }

        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            var figure = char.IsAsciiHexDigit(digit) ? int.Parse([digit], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : 16;
            if (figure >= numberBase)
            {
                return false;
            }

            value = (value * numberBase) + figure;
        }

        value = text.StartsWith('-') ? -value : value;
        var fits = value >= long.MinValue && value <= long.MaxValue;
        number = fits ? (long)value : 0;
        return fits;
    }

    // Outside of the range Go gives what the processor gives, which is the least number on amd64.
    private static long ToInteger(double number) =>
        double.IsNaN(number) || number >= 9223372036854775808.0 || number < -9223372036854775808.0 ? long.MinValue : (long)number;

    private static string WithoutZeroFraction(string text) =>
        text.LastIndexOf('.') is var dot and >= 0 && dot < text.Length - 1 && text.AsSpan(dot + 1).TrimStart('0').IsEmpty
            ? text[..dot] : text;

    private static (int NumberBase, int Prefix) BaseOf(string digits) => digits.Length < 2 || digits[0] != '0' ? (10, 0)
        : digits.Length == 2 && !char.IsAsciiDigit(digits[1]) ? (10, 0)
        : (digits[1] | 0x20) switch
        {
            'x' => (16, 2),
            'o' => (8, 2),
            'b' => (2, 2),
            _ => (8, 1),
        };

    private static bool UnderscoresPartDigits(string text) =>
        text[^1] != '_' && text[0] != '_' && !text.Contains("__", StringComparison.Ordinal);

    private static double ParseFloat(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var plain = text.Contains('_', StringComparison.Ordinal) && UnderscoresPartDigits(text)
            ? text.Replace("_", "", StringComparison.Ordinal)
            : text;
        return plain.TrimStart('+', '-').ToUpperInvariant() switch
        {
            "INF" or "INFINITY" => plain.StartsWith('-') ? double.NegativeInfinity : double.PositiveInfinity,
            "NAN" => double.NaN,
            _ => double.TryParse(plain, Styles, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
                : 0,
        };
    }
}
