using System.Globalization;

namespace Kubescape.Objects;

/// <summary>Numbers as YAML 1.1 writes them, turned into JSON notation.</summary>
/// <remarks>
/// Source: the resolver of go-yaml 2 and the number format of Go's encoding/json: underscores part digits, the prefixes are
/// <c>0x</c>, <c>0b</c>, <c>0o</c> and <c>0</c>; what exceeds 64 bits or has a fraction is a double in its shortest form.
/// </remarks>
internal static class YamlNumber
{
    private const NumberStyles FloatStyle =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number in JSON notation; <see langword="null"/> when the text is none.</summary>
    public static string? ToJson(string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
        {
            return null;
        }

        if (text[0] == '.')
        {
            return Fraction(text);
        }

        var digits = text.Replace("_", "", StringComparison.Ordinal);
        return Whole(digits) ?? Fraction(digits);
    }

    private static string? Whole(string text)
    {
        var isSigned = text[0] is '+' or '-';
        var isNegative = text[0] == '-';
        if (!TryMagnitude(text.AsSpan(isSigned ? 1 : 0), out var magnitude))
        {
            return null;
        }

        var limit = isNegative ? 1UL << 63 : isSigned ? long.MaxValue : ulong.MaxValue;
        if (magnitude > limit)
        {
            return null;
        }

        var sign = isNegative && magnitude != 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{magnitude}");
    }

    private static bool TryMagnitude(ReadOnlySpan<char> text, out ulong magnitude) => text switch
    {
        ['0', 'x' or 'X', .. var digits] => TryDigits(digits, NumberStyles.AllowHexSpecifier, out magnitude),
        ['0', 'b' or 'B', .. var digits] => TryDigits(digits, NumberStyles.AllowBinarySpecifier, out magnitude),
        ['0', 'o' or 'O', .. var digits] => TryOctal(digits, out magnitude),
        ['0', _, ..] => TryOctal(text, out magnitude),
        _ => TryDigits(text, NumberStyles.None, out magnitude),
    };

    private static bool TryDigits(ReadOnlySpan<char> digits, NumberStyles style, out ulong value) =>
        ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out value);

    private static bool TryOctal(ReadOnlySpan<char> digits, out ulong value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || value >> 61 != 0)
            {
                return false;
            }

            value = (value << 3) | (uint)(digit - '0');
        }

        return !digits.IsEmpty;
    }

    private static string? Fraction(string text)
    {
        if (!double.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return null;
        }

        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E', StringComparison.Ordinal))
        {
            return shortest;
        }

        // Between these bounds JSON writers spell all digits out, and 29 digits hold them exactly.
        return Math.Abs(number) is >= 1e-6 and < 1e21
            ? decimal.Parse(shortest, FloatStyle, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : shortest.Replace("E-0", "e-", StringComparison.Ordinal).Replace('E', 'e');
    }
}
