using System.Globalization;
using System.Numerics;

namespace Kubescape.Helm;

/// <summary>A decimal number of any length: the digits times a power of ten.</summary>
/// <remarks>Quotients have 16 digits after the point, the last one rounded half away from zero.</remarks>
internal readonly record struct BigDecimal(BigInteger Digits, int Exponent)
{
    private const int QuotientPlaces = 16;

    // Some 20 factors near the ends of the range of float64, more than any chart multiplies.
    private const int MostExponent = 8000;

    /// <summary>The fewest digits that read back as the number.</summary>
    /// <exception cref="TemplateException">The number is infinite or none.</exception>
    public static BigDecimal From(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new TemplateException($"Cannot create a Decimal from {new GoFloat(value).General()}");
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0
            : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        return new(
            BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            exponent - (dot < 0 ? 0 : mantissa.Length - dot - 1));
    }

    public static BigDecimal operator +(BigDecimal left, BigDecimal right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return Checked(left.DigitsAt(exponent) + right.DigitsAt(exponent), exponent);
    }

    public static BigDecimal operator -(BigDecimal left, BigDecimal right) =>
        left + new BigDecimal(-right.Digits, right.Exponent);

    public static BigDecimal operator *(BigDecimal left, BigDecimal right) =>
        Checked(left.Digits * right.Digits, left.Exponent + right.Exponent);

    public static BigDecimal operator /(BigDecimal left, BigDecimal right)
    {
        if (right.Digits.IsZero)
        {
            throw new TemplateException("decimal division by 0");
        }

        // left / right = quotient / 10^16, with both scaled to whole numbers first.
        var shift = left.Exponent - right.Exponent + QuotientPlaces;
        var dividend = shift >= 0 ? left.Digits * BigInteger.Pow(10, shift) : left.Digits;
        var divisor = shift >= 0 ? right.Digits : right.Digits * BigInteger.Pow(10, -shift);
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        if (BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(divisor))
        {
            quotient += dividend.Sign * divisor.Sign;
        }

        return Checked(quotient, -QuotientPlaces);
    }

    public double ToDouble() =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"{Digits}E{Exponent}"), NumberStyles.Float,
            CultureInfo.InvariantCulture);

    private static BigDecimal Checked(BigInteger digits, int exponent) =>
        Math.Abs(exponent) <= MostExponent && digits.GetBitLength() < 4 * MostExponent
        ? new(digits, exponent)
        : throw new TemplateException("the number has too many digits");

    private BigInteger DigitsAt(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);
}
