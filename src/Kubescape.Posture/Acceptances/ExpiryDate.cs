using System.Globalization;

namespace Kubescape.Posture;

/// <summary>The moment from which an acceptance counts no more, as people write it.</summary>
public static class ExpiryDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ss'z'",
    ];

    /// <summary>
    /// Reads <c>2027-01-01T00:00:00Z</c>, with any offset, or <c>2027-01-01</c>: the first moment of that day, UTC.
    /// </summary>
    /// <remarks>Source: RFC 3339, section 5.6.</remarks>
    public static bool TryParse(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    /// <summary>The moment in UTC; the day alone at its first moment.</summary>
    public static string Format(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.ToString(
            utc.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
