namespace Kubescape.Helm;

/// <summary>Patterns of paths, in which a star stands for any characters but a slash.</summary>
/// <remarks>Source: the package documentation of Go's path, Match.</remarks>
internal static class PathGlob
{
    /// <summary>Whether the pattern is the whole path; one that is malformed matches nothing.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        // After a mismatch the search goes on at the last star: no pattern costs more than the product of both lengths.
        var star = -1;
        var resume = 0;
        var p = 0;
        var t = 0;
        while (t < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && One(pattern[p..], path[t]) is var used and > 0)
            {
                p += used;
                t++;
            }
            else if (star >= 0 && path[resume] != '/')
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    /// <summary>How much of the pattern the character uses up; 0 when it does not match.</summary>
    private static int One(ReadOnlySpan<char> pattern, char character)
    {
        switch (pattern[0])
        {
            case '?':
                return character == '/' ? 0 : 1;
            case '\\':
                return pattern.Length > 1 && pattern[1] == character ? 2 : 0;
            case '[':
                return Class(pattern, character);
            default:
                return pattern[0] == character ? 1 : 0;
        }
    }

    private static int Class(ReadOnlySpan<char> pattern, char character)
    {
        var at = 1;
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var matches = false;
        for (var isFirst = true; at < pattern.Length && (isFirst || pattern[at] != ']'); isFirst = false)
        {
            var low = Next(pattern, ref at);
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                high = Next(pattern, ref at);
            }

            matches |= low <= character && character <= high;
        }

        return at < pattern.Length && matches != isNegated && character != '/' ? at + 1 : 0;
    }

    private static char Next(ReadOnlySpan<char> pattern, ref int at)
    {
        at += pattern[at] == '\\' && at + 1 < pattern.Length ? 1 : 0;
        return pattern[at++];
    }
}
