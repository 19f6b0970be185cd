using System.Buffers;
using System.Globalization;

namespace Kubescape.Helm;

/// <summary>A span of time of Go, in nanoseconds.</summary>
/// <remarks>Source: the package documentation of time, ParseDuration and Duration.String.</remarks>
internal readonly record struct GoDuration(long Nanoseconds)
{
    private const long Second = 1_000_000_000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Reads <c>1h30m</c> or <c>-1.5s</c>.</summary>
    /// <exception cref="TemplateException">The text is no span of time.</exception>
    public static GoDuration Parse(string text)
    {
        var rest = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (rest is "0")
        {
            return default;
        }

        var total = 0m;
        do
        {
            var digits = rest.IndexOfAnyExcept(Digits) is var end and >= 0 ? end : rest.Length;
            if (!decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                throw new TemplateException($"time: invalid duration {GoQuote.Double(text)}");
            }

            rest = rest[digits..];
            var letters = rest.IndexOfAny(Digits) is var next and >= 0 ? next : rest.Length;
            var unit = Unit(rest[..letters].ToString(), text);
            rest = rest[letters..];
            total = number < long.MaxValue / unit ? total + (number * unit) : decimal.MaxValue / 2;
        }
        while (!rest.IsEmpty);

        return total <= long.MaxValue
            ? new((long)(text[0] == '-' ? -total : total))
            : throw new TemplateException($"time: invalid duration {GoQuote.Double(text)}");
    }

    /// <summary>The time between two points.</summary>
    public static GoDuration Between(DateTimeOffset start, DateTimeOffset end) =>
        new((long)Int128.Clamp((Int128)(end - start).Ticks * 100, long.MinValue, long.MaxValue));

    public override string ToString()
    {
        return (Nanoseconds < 0 ? "-" : "") + Text((ulong)(Nanoseconds < 0 ? -(Int128)Nanoseconds : Nanoseconds));
    }

    private static string Text(ulong nanoseconds) => nanoseconds switch
    {
        0 => "0s",
        < 1_000 => Fraction(nanoseconds, 1) + "ns",
        < 1_000_000 => Fraction(nanoseconds, 1_000) + "µs",
        < (ulong)Second => Fraction(nanoseconds, 1_000_000) + "ms",
        _ => Clock(nanoseconds / Second, Fraction(nanoseconds % (60 * (ulong)Second), Second)),
    };

    private static string Clock(ulong seconds, string secondsOfMinute)
    {
        var (minutes, hours) = (seconds / 60 % 60, seconds / 3600);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(hours > 0 ? $"{hours}h" : "")}{(seconds >= 60 ? $"{minutes}m" : "")}{secondsOfMinute}s");
    }

    private static string Fraction(ulong value, decimal unit) =>
        (value / unit).ToString("0.#########", CultureInfo.InvariantCulture);

    private static long Unit(string unit, string text) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => Second,
        "m" => 60 * Second,
        "h" => 3600 * Second,
        "" => throw new TemplateException($"time: missing unit in duration {GoQuote.Double(text)}"),
        _ => throw new TemplateException($"time: unknown unit {GoQuote.Double(unit)} in duration {GoQuote.Double(text)}"),
    };
}
