using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Spans of time.</summary>
internal sealed class DurationFunctions(TimeProvider clock)
{
    private const long Second = 1_000_000_000;

    private static readonly (long Nanoseconds, string Name)[] Units =
    [
        (Second * 3600 * 24 * 365, "y"), (Second * 3600 * 24 * 30, "mo"), (Second * 3600 * 24, "d"),
        (Second * 3600, "h"), (Second * 60, "m"), (Second, "s"),
    ];

    public FunctionTable Table => new()
    {
        { "duration", 1, static a => new GoDuration(Seconds(a[0]) * Second).ToString() },
        { "durationRound", 1, a => Round(a[0]) },
        { "dateModify date_modify", 2, static a => TryParse(a.Text(0)) is { } span ? Add(a.Time(1), span) : a.Time(1) },
        { "mustDateModify must_date_modify", 2, static a => Add(a.Time(1), GoDuration.Parse(a.Text(0))) },
    };

    private static long Seconds(object? value) => value switch
    {
        string text => NumberConversion.TryParseInteger(text, 10, out var number) ? number : 0,
        GoInt64 number => number.Value,
        _ => 0,
    };

    private string Round(object? value)
    {
        var nanoseconds = value switch
        {
            string text => TryParse(text)?.Nanoseconds ?? 0,
            GoInt64 number => number.Value,
            DateTimeOffset time => GoDuration.Between(time, clock.GetUtcNow()).Nanoseconds,
            _ => 0,
        };
        var size = (ulong)Int128.Abs(nanoseconds);
        var (unit, name) = Array.Find(Units, unit => size > (ulong)unit.Nanoseconds);
        return name is null ? "0s" : string.Create(CultureInfo.InvariantCulture, $"{size / (ulong)unit}{name}");
    }

    private static GoDuration? TryParse(string text)
    {
        try
        {
            return GoDuration.Parse(text);
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static DateTimeOffset Add(DateTimeOffset time, GoDuration span)
    {
        try
        {
            return time.AddTicks(span.Nanoseconds / 100);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new TemplateException("the time is not between the years 1 and 9999");
        }
    }
}
