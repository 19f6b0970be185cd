using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes floating-point numbers under the verbs of a format.</summary>
/// <remarks>Source: the package documentation of strconv, FormatFloat.</remarks>
internal static class FloatVerb
{
    /// <summary>The notation of one verb.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">One of <c>b e E f g G x X</c>.</param>
    /// <param name="precision">Digits after the point, or for <c>g</c> in all; -1 for as many as are needed.</param>
    public static string Format(double value, char format, int precision)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        var sign = double.IsNegative(value) ? "-" : "";
        var magnitude = Math.Abs(value);
        return sign + format switch
        {
            'e' or 'E' => Scientific(Digits(magnitude, precision < 0 ? -1 : precision + 1), precision, format),
            'f' => precision < 0
                ? Plain(Digits(magnitude, -1))
                : magnitude.ToString("F" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            'x' or 'X' => Hexadecimal(magnitude, precision, format),
            'b' => Binary(magnitude),
            _ => General(magnitude, precision, format),
        };
    }

    /// <summary>Adds the point and the zeros that a sharp sign asks for.</summary>
    public static string Sharpen(string text, char letter, int? precision)
    {
        var missing = letter is 'g' or 'G' or 'x' or 'X' ? precision ?? 6 : 0;
        var isSignificant = false;
        var end = 1;
        for (; end < text.Length; end++)
        {
            if (text[end] is 'p' or 'P' || (text[end] is 'e' or 'E' && letter is not ('x' or 'X')))
            {
                break;
            }

            isSignificant |= text[end] is not ('0' or '.');
            missing -= isSignificant && text[end] != '.' ? 1 : 0;
        }

        var hasPoint = text.Contains('.', StringComparison.Ordinal);
        missing -= !hasPoint && text.Length == 2 && text[1] == '0' ? 1 : 0;
        return $"{text[..end]}{(hasPoint ? "" : ".")}{new string('0', Math.Max(missing, 0))}{text[end..]}";
    }

    private static string General(double value, int precision, char format)
    {
        var wanted = precision == 0 ? 1 : precision;
        var number = Digits(value, wanted);
        var digits = number.Digits.TrimEnd('0') is { Length: > 0 } significant ? significant : "0";
        var limit = precision < 0 ? 6 : wanted > digits.Length && digits.Length >= number.Point ? digits.Length : wanted;
        var exponent = number.Point - 1;
        return exponent < -4 || exponent >= limit
            ? Scientific((digits, number.Point), digits.Length - 1, format == 'G' ? 'E' : 'e')
            : Plain((digits, number.Point));
    }

    /// <summary>Decimal digits, and the place of the point before which they begin.</summary>
    private static (string Digits, int Point) Digits(double value, int count)
    {
        if (value == 0)
        {
            return (new string('0', Math.Max(count, 1)), 1);
        }

        var text = count < 0
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("E" + (count - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0
            ? 0
            : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..];
        return (count < 0 ? digits.TrimEnd('0') : digits, point - leading);
    }

    private static string Scientific((string Digits, int Point) number, int precision, char letter)
    {
        var digits = number.Digits;
        var wanted = precision < 0 ? digits.Length - 1 : precision;
        var fraction = digits[1..].PadRight(wanted, '0');
        var exponent = digits.All(digit => digit == '0') ? 0 : number.Point - 1;
        var sign = exponent < 0 ? '-' : '+';
        return string.Create(
            CultureInfo.InvariantCulture, $"{digits[0]}{(wanted > 0 ? "." : "")}{fraction}{letter}{sign}{Math.Abs(exponent):00}");
    }

    private static string Plain((string Digits, int Point) number)
    {
        var (digits, point) = number;
        return point <= 0 ? $"0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? digits.PadRight(point, '0')
            : $"{digits[..point]}.{digits[point..]}";
    }

    private static string Hexadecimal(double value, int precision, char letter)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) - 1023;
        var fraction = bits & ((1L << 52) - 1);
        if (value == 0)
        {
            exponent = 0;
        }
        else if (exponent == -1023)
        {
            var shift = 52 - (63 - (int)long.LeadingZeroCount(fraction));
            fraction = (fraction << shift) & ((1L << 52) - 1);
            exponent = -1022 - shift;
        }

        var digits = fraction.ToString("x13", CultureInfo.InvariantCulture);
        var shown = precision < 0 ? digits.TrimEnd('0') : digits.PadRight(precision, '0')[..precision];
        var text = new StringBuilder(value == 0 ? "0x0" : "0x1");
        text.Append(shown.Length > 0 ? "." : "").Append(shown).Append('p').Append(exponent < 0 ? '-' : '+');
        text.Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture));
        return letter == 'X' ? text.ToString().ToUpperInvariant() : text.ToString();
    }

    private static string Binary(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52);
        var mantissa = (bits & ((1L << 52) - 1)) | (biased == 0 ? 0 : 1L << 52);
        var exponent = Math.Max(biased, 1) - 1075;
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}p{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }
}
