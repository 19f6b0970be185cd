using System.Buffers;
using System.Globalization;

namespace Kubescape.Objects;

/// <summary>An amount of CPU, memory or another resource: <c>500m</c>, <c>1.5Gi</c>, <c>2e3</c>.</summary>
/// <remarks>
/// As in Kubernetes, no amount is above 2^63-1 (larger ones are cut down to it), and none has more than nine decimal places (what
/// is finer is rounded away from zero). Source: package resource of k8s.io/apimachinery, type Quantity.
/// </remarks>
/// <param name="Value">The number, in cores or bytes.</param>
public readonly record struct Quantity(decimal Value) : IComparable<Quantity>
{
    private const decimal Max = long.MaxValue;
    private const decimal Nano = 1e-9m;
    private const NumberStyles DigitsAndPoint = NumberStyles.AllowDecimalPoint;
    private const NumberStyles DigitsAndExponent = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Reads an amount as manifests write it.</summary>
    /// <exception cref="FormatException">The text is no amount.</exception>
    public static Quantity Parse(string text) => TryParse(text, out var quantity)
        ? quantity
        : throw new FormatException($"'{text}' is no quantity: expected a number with or without a suffix, as in 500m, 1.5Gi or 2e3.");

    /// <summary>Reads an amount as manifests write it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Quantity quantity)
    {
        quantity = default;
        var isNegative = text is ['-', ..];
        var unsigned = text is ['-' or '+', ..] ? text[1..] : text;
        var end = unsigned.IndexOfAnyExcept(Digits);
        var digits = end < 0 ? unsigned : unsigned[..end];
        if (!TryMagnitude(digits, unsigned[digits.Length..], unsigned, out var magnitude))
        {
            return false;
        }

        quantity = new Quantity(isNegative ? -magnitude : magnitude);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <summary>The number without suffix.</summary>
    public override string ToString() => Value.ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>Order of the amounts.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Order of the amounts.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Order of the amounts.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Order of the amounts.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    private static bool TryMagnitude(ReadOnlySpan<char> digits, ReadOnlySpan<char> suffix, ReadOnlySpan<char> number, out decimal magnitude)
    {
        if (Factor(suffix) is { } factor)
        {
            return TryNumber(digits, DigitsAndPoint, factor, out magnitude);
        }

        magnitude = 0;
        return digits.Length > 0 && suffix is ['e' or 'E', _, ..] && TryNumber(number, DigitsAndExponent, 1, out magnitude);
    }

    /// <summary>A double is wide enough to see that a number is too large; a decimal is exact where it is not.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, NumberStyles style, decimal factor, out decimal number)
    {
        number = Max;
        if (!double.TryParse(text, style, CultureInfo.InvariantCulture, out var approximate))
        {
            return false;
        }

        if (approximate * (double)factor < (double)Max)
        {
            var exact = decimal.Parse(text, style, CultureInfo.InvariantCulture) * factor;
            number = exact == 0 && approximate > 0 ? Nano : RoundedUp(exact);
        }

        return true;
    }

    private static decimal RoundedUp(decimal number)
    {
        var rounded = decimal.Round(number, 9, MidpointRounding.ToPositiveInfinity);
        return decimal.Min(rounded, Max);
    }

    private static decimal? Factor(ReadOnlySpan<char> suffix) => suffix switch
    {
        "n" => 1e-9m,
        "u" => 1e-6m,
        "m" => 1e-3m,
        "" => 1m,
        "k" => 1e3m,
        "M" => 1e6m,
        "G" => 1e9m,
        "T" => 1e12m,
        "P" => 1e15m,
        "E" => 1e18m,
        "Ki" => 1L << 10,
        "Mi" => 1L << 20,
        "Gi" => 1L << 30,
        "Ti" => 1L << 40,
        "Pi" => 1L << 50,
        "Ei" => 1L << 60,
        _ => null,
    };
}
