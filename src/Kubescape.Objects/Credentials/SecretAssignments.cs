using System.Buffers;

namespace Kubescape.Objects;

/// <summary>Settings in a text whose names say that their values are secrets: <c>password: …</c>, <c>--token=…</c>.</summary>
/// <remarks>
/// It reads what configuration files, shell commands and SQL have in common, not their grammars. Commented lines are examples. Each
/// look around a name is bounded, so the cost is linear.
/// </remarks>
internal static class SecretAssignments
{
    private const int MaxName = 64;
    private const int MaxValue = 512;
    private const int MaxLine = 256;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n,;&\"'`)}]<\\|");

    private static readonly SearchValues<char> Code = SearchValues.Create("([{$<>%`*");

    /// <summary>Whether there is one.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text[at..].IndexOfAny(SecretName.Fragments);
            if (found < 0)
            {
                return false;
            }

            var (start, end) = NameAround(text, at, at + found);
            if (SecretName.Of(text[start..end]) is not SecretNameKind.None and var kind
                && SecretLiteral.Is(ValueAfter(text, start, end), kind)
                && !IsCommented(text, start))
            {
                return true;
            }

            at = Math.Max(end, at + found + 1);
        }

        return false;
    }

    private static (int Start, int End) NameAround(ReadOnlySpan<char> text, int from, int at)
    {
        var before = text[Math.Max(from, at - MaxName)..at];
        var start = at - (before.Length - 1 - before.LastIndexOfAnyExcept(NameCharacters));
        var after = text[at..Math.Min(text.Length, at + MaxName)];
        var length = after.IndexOfAnyExcept(NameCharacters);
        return (start, at + (length < 0 ? after.Length : length));
    }

    /// <summary>The value; empty when none follows the name.</summary>
    private static ReadOnlySpan<char> ValueAfter(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = text[end..Math.Min(text.Length, end + MaxValue)];
        if (start > 0 && text[start - 1] == '<' && rest.StartsWith(">", StringComparison.Ordinal))
        {
            var close = rest.IndexOf('<');
            return close < 0 ? [] : rest[1..close];
        }

        var name = rest;
        rest = rest.TrimStart("\\\"'");
        var isQuotedName = rest.Length < name.Length;
        var isSpaced = rest is [' ' or '\t', ..];
        rest = rest.TrimStart(" \t");
        if (rest is ['=' or ':', ..])
        {
            var isOperator = rest is [_, '=', ..]; // A comparison, or an assignment in a program.
            var isJoined = // As the parts of arn:aws:secret:db are.
                rest is [':', not (' ' or '\t' or '"' or '\'' or '\\'), ..] && !isQuotedName;
            return isOperator || isJoined ? [] : Value(rest.TrimStart(":=>"), isStatement: isSpaced || rest[0] == ':');
        }

        var isFlag = text[start..].StartsWith("--", StringComparison.Ordinal);
        var isQuoted = rest is ['\'', _, ..]; // PASSWORD '…' in SQL.
        var isRedis = text[start..end] is "requirepass" or "masterauth";
        return isSpaced && (isQuoted || ((isFlag || isRedis) && rest is not ['-', ..])) ? Value(rest, isStatement: false) : [];
    }

    /// <summary>The value, without quotes.</summary>
    /// <param name="rest">What follows the name and the sign after it.</param>
    /// <param name="isStatement">Whether the value must end the line; in a command, others may follow it.</param>
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> rest, bool isStatement)
    {
        rest = rest.TrimStart(" \t").TrimStart('\\');
        if (rest is ['"' or '\'', ..])
        {
            var close = rest[1..].IndexOfAny(rest[0], '\n', '\\');
            return close < 0 ? rest[1..] : rest[1..(close + 1)];
        }

        var end = rest.IndexOfAny(ValueEnds);
        var value = end < 0 ? rest : rest[..end];
        return IsCode(value) || (isStatement && end >= 0 && GoesOn(rest[end..])) ? [] : value;
    }

    /// <summary>An expression of a program, <c>os.environ[…]</c> or <c>config.password</c>.</summary>
    private static bool IsCode(ReadOnlySpan<char> value) =>
        value.ContainsAny(Code)
        || (value.Contains('.') && !value.ContainsAnyInRange('0', '9') && value.IndexOfAnyExcept(NameCharacters) < 0);

    /// <summary>Whether more words follow on the line, as they do in a sentence, or it ends as those of programs do.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = (end < 0 ? rest : rest[..end]).TrimStart(" \t");
        return line.Length > 0 && (char.IsAsciiLetter(line[0]) || line[0] == ';');
    }

    private static bool IsCommented(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - MaxLine)..at];
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart(" \t");
        return line is ['#' or ';', ..] or ['/', '/', ..];
    }
}
