using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Times in layouts of Go, and arithmetic with them; what is no time means now.</summary>
internal sealed class DateFunctions(TimeProvider clock)
{
    private const string HtmlLayout = "2006-01-02";

    public FunctionTable Table => new()
    {
        { "now", 0, _ => clock.GetLocalNow() },
        { "date", 2, a => Format(a.Text(0), a[1], clock.LocalTimeZone) },
        { "dateInZone date_in_zone", 3, a => Format(a.Text(0), a[1], Zone(a.Text(2))) },
        { "htmlDate", 1, a => Format(HtmlLayout, a[0], clock.LocalTimeZone) },
        { "htmlDateInZone", 2, a => Format(HtmlLayout, a[0], Zone(a.Text(1))) },
        { "toDate", 2, a => ToDate(a.Text(0), a.Text(1)) },
        { "mustToDate", 2, a => new GoTimeParser(a.Text(0), a.Text(1)).Parse(clock.LocalTimeZone) },
        { "unixEpoch", 1, static a => a.Time(0).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
        { "ago", 1, a => Ago(a[0]) },
    };

    private string Format(string layout, object? date, TimeZoneInfo zone) => GoTimeFormat.Format(layout, Instant(date), zone);

    private DateTimeOffset Instant(object? date) => date switch
    {
        DateTimeOffset time => time,
        long seconds => FromUnix(seconds),
        GoInt64 seconds => FromUnix(seconds.Value),
        _ => clock.GetUtcNow(),
    };

    private static DateTimeOffset FromUnix(long seconds) => seconds is >= -62135596800 and <= 253402300799
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : throw new TemplateException("the time is not between the years 1 and 9999");

    private TimeZoneInfo Zone(string name)
    {
        if (name == "Local")
        {
            return clock.LocalTimeZone;
        }

        return name.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    private DateTimeOffset ToDate(string layout, string text)
    {
        try
        {
            return new GoTimeParser(layout, text).Parse(clock.LocalTimeZone);
        }
        catch (TemplateException)
        {
            return DateTimeOffset.MinValue;
        }
    }

    private string Ago(object? date)
    {
        var elapsed = GoDuration.Between(Instant(date), clock.GetUtcNow()).Nanoseconds;
        return new GoDuration(
            (long)Math.Round(elapsed / 1_000_000_000m, MidpointRounding.AwayFromZero) * 1_000_000_000).ToString();
    }
}
