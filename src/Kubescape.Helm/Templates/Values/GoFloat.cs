using System.Globalization;

namespace Kubescape.Helm;

/// <summary>
/// A float64 as the fewest decimal digits that read back as the same number, to be written in the manners of Go.
/// </summary>
/// <remarks>Source: the package documentation of strconv (FormatFloat) and of encoding/json (Marshal).</remarks>
internal readonly struct GoFloat
{
    private readonly double value;
    private readonly string digits;

    // The decimal point stands before the digit of this index: 1 for 1.5, 0 for 0.15, -1 for 0.015.
    private readonly int point;

    public GoFloat(double value)
    {
        this.value = value;
        if (!double.IsFinite(value))
        {
            digits = "";
            return;
        }

        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0
            : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        point = (dot < 0 ? mantissa.Length : dot) + exponent - (all.Length - significant.Length);
        digits = significant.TrimEnd('0');
        if (digits.Length == 0)
        {
            digits = "0";
            point = 1;
        }
    }

    /// <summary>As %v and %g write it: with an exponent below 0.0001 and from 1e+06.</summary>
    public string General() => Special() ?? (point is < -3 or > 6 ? Scientific() : Plain());

    /// <summary>As JSON has it: with an exponent below 0.000001 and from 1e+21.</summary>
    public string Json() =>
        Special() ?? (point is < -5 or > 21 ? Scientific().Replace("e-0", "e-", StringComparison.Ordinal) : Plain());

    /// <summary>Without an exponent, however long.</summary>
    public string Plain()
    {
        var text = point <= 0 ? "0." + new string('0', -point) + digits
            : point >= digits.Length ? digits + new string('0', point - digits.Length)
            : digits[..point] + "." + digits[point..];
        return Special() ?? Sign + text;
    }

    private string Sign => double.IsNegative(value) ? "-" : "";

    private string Scientific()
    {
        var exponent = point - 1;
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private string? Special() => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => double.IsNaN(value) ? "NaN" : null,
    };
}
