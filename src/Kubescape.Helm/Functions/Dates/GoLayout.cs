namespace Kubescape.Helm;

/// <summary>Parts layouts of Go, which show how the moment of Mon Jan 2 15:04:05 MST 2006 would be written.</summary>
/// <remarks>Source: the package documentation of time, "Constants".</remarks>
internal static class GoLayout
{
    // A longer token that starts like a shorter one comes first.
    private static readonly string[] Tokens =
    [
        "January", "Monday", "2006", "-07:00:00", "Z07:00:00", "-070000", "Z070000", "-07:00", "Z07:00", "-0700", "Z0700",
        "-07", "Z07", "Jan", "Mon", "MST", "002", "__2", "01", "02", "03", "04", "05", "06", "15", "_2", "PM", "pm", "1", "2", "3", "4", "5",
    ];

    /// <summary>The tokens of a layout, and the text between them as tokens that are no part of a time.</summary>
    public static IEnumerable<(string Text, bool IsToken)> Split(string layout)
    {
        var literal = 0;
        for (var index = 0; index < layout.Length;)
        {
            var length = LengthOfToken(layout, index);
            if (length == 0)
            {
                index++;
                continue;
            }

            if (index > literal)
            {
                yield return (layout[literal..index], false);
            }

            yield return (layout.Substring(index, length), true);
            index += length;
            literal = index;
        }

        if (literal < layout.Length)
        {
            yield return (layout[literal..], false);
        }
    }

    /// <summary>Whether a token is a fraction of a second: <c>.000</c> or <c>,999</c>.</summary>
    public static bool IsFraction(string token) => token[0] is '.' or ',';

    private static int LengthOfToken(string layout, int index)
    {
        if (layout[index] is '.' or ',')
        {
            return LengthOfFraction(layout, index);
        }

        // In _2006 the underscore is text.
        if (layout[index] == '_' && string.CompareOrdinal(layout, index, "_2006", 0, 5) == 0)
        {
            return 0;
        }

        foreach (var token in Tokens)
        {
            if (string.CompareOrdinal(layout, index, token, 0, token.Length) == 0
                && !(token is "Jan" or "Mon" && GoesOnInSmallLetter(layout, index + 3)))
            {
                return token.Length;
            }
        }

        return 0;
    }

    private static bool GoesOnInSmallLetter(string layout, int index) =>
        index < layout.Length && char.IsAsciiLetterLower(layout[index]);

    private static int LengthOfFraction(string layout, int index)
    {
        var end = index + 1;
        while (end < layout.Length && layout[end] is '0' or '9' && layout[end] == layout[index + 1])
        {
            end++;
        }

        return end > index + 1 && (end == layout.Length || !char.IsAsciiDigit(layout[end])) ? end - index : 0;
    }
}
