using System.Globalization;
using System.Numerics;

namespace Kubescape.Helm;

/// <summary>Reads the numbers of templates: decimal, hexadecimal, octal, binary, with a fraction or an exponent.</summary>
/// <remarks>Source: The Go Programming Language Specification, "Integer literals", "Floating-point literals".</remarks>
internal static class NumberLiteral
{
    private const NumberStyles FloatStyle =
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    /// <summary>A <see cref="long"/> or a <see cref="double"/>; <see langword="null"/> when the text is no number.</summary>
    /// <exception cref="TemplateException">The number is too large.</exception>
    public static object? Parse(string text)
    {
        if (!HasGoodUnderscores(text))
        {
            return null;
        }

        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (TryInteger(digits, out var integer) && integer <= ulong.MaxValue)
        {
            return integer >= long.MinValue && integer <= long.MaxValue
                ? (long)integer
                : throw new TemplateException($"{text} overflows int");
        }

        if (Float(digits) is not { } number || !double.IsFinite(number))
        {
            return null;
        }

        return digits.AsSpan().ContainsAny(".eEpP")
            ? number
            : throw new TemplateException($"integer overflow: {GoQuote.Double(text)}");
    }

    private static bool TryInteger(string text, out BigInteger value)
    {
        var isNegative = text[0] == '-';
        var digits = text.AsSpan(isNegative || text[0] == '+' ? 1 : 0);
        var numberBase = digits switch
        {
            ['0', 'x' or 'X', ..] => 16,
            ['0', 'o' or 'O', ..] => 8,
            ['0', 'b' or 'B', ..] => 2,
            ['0', _, ..] => -8,
            _ => 10,
        };
        digits = digits[(numberBase switch { 10 => 0, -8 => 1, _ => 2 })..];
        numberBase = Math.Abs(numberBase);
        value = 0;
        if (digits.IsEmpty || digits.Length > 80)
        {
            return false;
        }

        foreach (var digit in digits)
        {
            var number = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : numberBase;
            if (number >= numberBase)
            {
                return false;
            }

            value = (value * numberBase) + number;
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static double? Float(string text)
    {
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (digits is ['0', 'x' or 'X', .. var hexadecimal])
        {
            return HexadecimalFloat(hexadecimal.ToString()) is { } number ? (text[0] == '-' ? -number : number) : null;
        }

        return double.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static double? HexadecimalFloat(string text)
    {
        if (text.Split(['p', 'P']) is not [var mantissa, var exponent]
            || !int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
        {
            return null;
        }

        var value = 0.0;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        foreach (var digit in digits)
        {
            value = (value * 16) + Convert.ToInt32(digit.ToString(), 16);
        }

        var scale = point < 0 ? 0 : 4 * (digits.Length - point);
        return digits.Length == 0 ? null : Math.ScaleB(value, power - scale);
    }

    /// <summary>An underscore stands between digits, or between the prefix and a digit.</summary>
    private static bool HasGoodUnderscores(string text)
    {
        if (!text.Contains('_', StringComparison.Ordinal))
        {
            return true;
        }

        var digits = text.TrimStart('+', '-');
        var isPrefixed = digits.Length > 1 && digits[0] == '0' && char.ToLowerInvariant(digits[1]) is 'x' or 'o' or 'b';
        for (var index = 0; index < digits.Length; index++)
        {
            var before = index > 0 && (char.IsAsciiHexDigit(digits[index - 1]) || (isPrefixed && index == 2));
            var after = index + 1 < digits.Length && char.IsAsciiHexDigit(digits[index + 1]);
            if (digits[index] == '_' && !(before && after))
            {
                return false;
            }
        }

        return true;
    }
}
