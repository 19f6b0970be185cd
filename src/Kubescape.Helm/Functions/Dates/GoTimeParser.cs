using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Reads times in layouts of Go.</summary>
/// <remarks>A layout without a year gives the year 1, since times of .NET have no year 0.</remarks>
internal sealed class GoTimeParser(string layout, string text)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private static readonly string[] Days = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    private int position;
    private int year = 1;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private long ticks;
    private bool? isAfternoon;
    private TimeSpan? offset;

    /// <summary>The time.</summary>
    /// <param name="zone">Of a text that names none.</param>
    /// <exception cref="TemplateException">The text is not in the layout.</exception>
    public DateTimeOffset Parse(TimeZoneInfo zone)
    {
        foreach (var (part, isToken) in GoLayout.Split(layout))
        {
            if (isToken)
            {
                Read(part);
            }
            else
            {
                Skip(part);
            }
        }

        if (position < text.Length)
        {
            throw new TemplateException($"parsing time {Quoted(text)}: extra text: {Quoted(text[position..])}");
        }

        return Build(zone);
    }

    private void Skip(string literal)
    {
        if (string.CompareOrdinal(text, position, literal, 0, literal.Length) != 0)
        {
            throw Mismatch(literal);
        }

        position += literal.Length;
    }

    private void Read(string token)
    {
        switch (token)
        {
            case "2006":
                year = Math.Max(1, Digits(token, 4, 4));
                break;
            case "06":
                year = Digits(token, 2, 2) is var short2 && short2 >= 69 ? 1900 + short2 : 2000 + short2;
                break;
            case "January" or "Jan":
                month = Name(token, Months) + 1;
                break;
            case "Monday" or "Mon":
                Name(token, Days);
                break;
            case "01" or "1":
                month = InRange(Digits(token, token.Length, 2), 1, 12, "month");
                break;
            case "02" or "2" or "_2":
                day = Padded(token, 2);
                break;
            case "002" or "__2":
                dayOfYear = Padded(token, 3);
                break;
            case "15":
                hour = InRange(Digits(token, 1, 2), 0, 23, "hour");
                break;
            case "03" or "3":
                hour = InRange(Digits(token, token.Length, 2), 0, 12, "hour");
                break;
            case "04" or "4":
                minute = InRange(Digits(token, token.Length, 2), 0, 59, "minute");
                break;
            case "05" or "5":
                second = InRange(Digits(token, token.Length, 2), 0, 59, "second");
                Fraction();
                break;
            case "PM" or "pm":
                isAfternoon = Half(token);
                break;
            case "MST":
                Abbreviation(token);
                break;
            case [('-' or 'Z'), ..]:
                Offset(token);
                break;
            default:
                Fraction();
                break;
        }
    }

    private int Digits(string token, int least, int most)
    {
        var start = position;
        while (position < text.Length && position - start < most && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        if (position - start >= least)
        {
            return int.Parse(text.AsSpan(start, position - start), CultureInfo.InvariantCulture);
        }

        position = start;
        throw Mismatch(token);
    }

    private int Padded(string token, int width)
    {
        if (token[0] == '_')
        {
            var end = Math.Min(text.Length, position + width - 1);
            while (position < end && text[position] == ' ')
            {
                position++;
            }
        }

        return Digits(token, token[0] == '0' ? width : 1, width);
    }

    private int Name(string token, string[] names)
    {
        for (var index = 0; index < names.Length; index++)
        {
            var name = token.Length == 3 ? names[index][..3] : names[index];
            if (string.Compare(text, position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                position += name.Length;
                return index;
            }
        }

        throw Mismatch(token);
    }

    private bool Half(string token)
    {
        var half = text.AsSpan(position, Math.Min(2, text.Length - position)).ToString();
        var isUpper = token == "PM";
        if (half != (isUpper ? "AM" : "am") && half != (isUpper ? "PM" : "pm"))
        {
            throw Mismatch(token);
        }

        position += 2;
        return half is "PM" or "pm";
    }

    // What the name of a zone means depends on the place; Go too takes an unknown one for a zone at offset zero.
    private void Abbreviation(string token)
    {
        var length = text.AsSpan(position).IndexOfAnyExceptInRange('A', 'Z') is var end and >= 0 ? end : text.Length - position;
        if (length is < 3 or > 5)
        {
            throw Mismatch(token);
        }

        position += length;
        offset ??= TimeSpan.Zero;
    }

    private void Offset(string token)
    {
        if (token[0] == 'Z' && position < text.Length && text[position] == 'Z')
        {
            position++;
            offset = TimeSpan.Zero;
            return;
        }

        var isNegative = position < text.Length && text[position] == '-';
        if (position >= text.Length || text[position] is not ('+' or '-'))
        {
            throw Mismatch(token);
        }

        position++;
        var span = TimeSpan.FromHours(Digits(token, 2, 2));
        foreach (var unit in (ReadOnlySpan<int>)[60, 1])
        {
            if (token.Length > (unit == 60 ? 3 : 6))
            {
                Skip(token.Contains(':', StringComparison.Ordinal) ? ":" : "");
                span += TimeSpan.FromSeconds(Digits(token, 2, 2) * unit);
            }
        }

        offset = isNegative ? -span : span;
    }

    private void Fraction()
    {
        if (position + 1 >= text.Length || text[position] is not ('.' or ',') || !char.IsAsciiDigit(text[position + 1]))
        {
            return;
        }

        var start = ++position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        ticks = long.Parse(text[start..position].PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture);
    }

    private DateTimeOffset Build(TimeZoneInfo zone)
    {
        if (dayOfYear > 0)
        {
            var days = InRange(dayOfYear, 1, DateTime.IsLeapYear(year) ? 366 : 365, "day-of-year") - 1;
            var date = new DateTime(year, 1, 1).AddDays(days);
            (month, day) = (date.Month, date.Day);
        }

        InRange(day, 1, DateTime.DaysInMonth(year, month), "day");
        hour = isAfternoon switch
        {
            true when hour < 12 => hour + 12,
            false when hour == 12 => 0,
            _ => hour,
        };
        var local = new DateTime(year, month, day, hour, minute, second).AddTicks(ticks);
        try
        {
            return new DateTimeOffset(local, offset ?? zone.GetUtcOffset(local));
        }
        catch (ArgumentException)
        {
            throw new TemplateException($"parsing time {Quoted(text)}: time zone offset out of range");
        }
    }

    private int InRange(int value, int least, int most, string what) => value >= least && value <= most
        ? value
        : throw new TemplateException($"parsing time {Quoted(text)}: {what} out of range");

    private TemplateException Mismatch(string token) => new(
        $"parsing time {Quoted(text)} as {Quoted(layout)}: cannot parse {Quoted(text[position..])} as {Quoted(token)}");

    private static string Quoted(string part) => GoQuote.Double(part);
}
