using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes times in layouts of Go.</summary>
internal static class GoTimeFormat
{
    /// <summary>The time in a zone.</summary>
    public static string Format(string layout, DateTimeOffset instant, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTime(instant, zone);
        var text = new StringBuilder(layout.Length + 16);
        foreach (var (part, isToken) in GoLayout.Split(layout))
        {
            text.Append(!isToken ? part : GoLayout.IsFraction(part) ? Fraction(part, time) : Token(part, time, zone));
        }

        return text.ToString();
    }

    private static string Token(string token, DateTimeOffset time, TimeZoneInfo zone)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return token switch
        {
            "January" => Net("MMMM"),
            "Jan" => Net("MMM"),
            "01" => Net("MM"),
            "1" => Number(time.Month),
            "Monday" => Net("dddd"),
            "Mon" => Net("ddd"),
            "02" => Net("dd"),
            "_2" => Number(time.Day).PadLeft(2),
            "2" => Number(time.Day),
            "002" => Number(time.DayOfYear).PadLeft(3, '0'),
            "__2" => Number(time.DayOfYear).PadLeft(3),
            "2006" => Net("yyyy"),
            "06" => Net("yy"),
            "15" => Net("HH"),
            "03" => Number(hour).PadLeft(2, '0'),
            "3" => Number(hour),
            "04" => Net("mm"),
            "4" => Number(time.Minute),
            "05" => Net("ss"),
            "5" => Number(time.Second),
            "PM" => time.Hour < 12 ? "AM" : "PM",
            "pm" => time.Hour < 12 ? "am" : "pm",
            "MST" => Abbreviation(time, zone),
            _ => Offset(token, time.Offset),
        };

        string Net(string format) => time.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Fraction(string token, DateTimeOffset time)
    {
        var length = token.Length - 1;
        var digits = time.ToString("fffffff", CultureInfo.InvariantCulture).PadRight(Math.Max(7, length), '0')[..length];
        var kept = token[1] == '9' ? digits.TrimEnd('0') : digits;
        return kept.Length > 0 ? token[0] + kept : "";
    }

    private static string Offset(string token, TimeSpan offset)
    {
        if (token[0] == 'Z' && offset == TimeSpan.Zero)
        {
            return "Z";
        }

        var text = (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh", CultureInfo.InvariantCulture);
        var separator = token.Contains(':', StringComparison.Ordinal) ? ":" : "";
        text += token.Length > 3 ? separator + offset.ToString("mm", CultureInfo.InvariantCulture) : "";
        return text + (token.Length > 6 ? separator + offset.ToString("ss", CultureInfo.InvariantCulture) : "");
    }

    // Without globalization data the names of zones are the abbreviations of the zone files.
    private static string Abbreviation(DateTimeOffset time, TimeZoneInfo zone)
    {
        var name = zone.IsDaylightSavingTime(time) ? zone.DaylightName : zone.StandardName;
        return time.Offset == TimeSpan.Zero && zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime ? "UTC"
            : name.Length is > 2 and < 6 && name.All(char.IsAsciiLetterUpper) ? name
            : Offset(time.Offset.Minutes == 0 ? "-07" : "-0700", time.Offset);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
