using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Counts of repetition in braces: <c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>.</summary>
internal static class GoRegexCount
{
    /// <summary>Whether there is a count; other braces are characters.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="start">Of the opening brace.</param>
    /// <param name="count">The greater number; <see cref="int.MaxValue"/> for numbers that are out of range or order.</param>
    /// <param name="length">From brace to brace.</param>
    public static bool TryRead(string pattern, int start, out int count, out int length)
    {
        count = length = 0;
        var end = pattern.IndexOf('}', start);
        if (end < 0)
        {
            return false;
        }

        var parts = pattern[(start + 1)..end].Split(',');
        if (parts.Length > 2 || !IsNumber(parts[0]) || parts.Length == 2 && parts[1].Length > 0 && !IsNumber(parts[1]))
        {
            return false;
        }

        length = end - start + 1;
        var least = Number(parts[0]);
        var most = parts.Length == 2 && parts[1].Length > 0 ? Number(parts[1]) : least;
        count = most < least ? int.MaxValue : most;
        return true;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
