using System.Text;

namespace Kubescape.Helm;

/// <summary>A class of characters in brackets, written for .NET, where more characters are special in them.</summary>
internal sealed class GoRegexBrackets(string pattern, int start)
{
    private readonly StringBuilder translated = new("[");
    private readonly int opening = start - 1;

    /// <summary>Behind the closing bracket.</summary>
    public int End { get; private set; } = start;

    /// <summary>The class for .NET.</summary>
    /// <exception cref="TemplateException">The class is not closed, or a part of it is wrong.</exception>
    public string Translate()
    {
        if (Current == '^')
        {
            translated.Append('^');
            End++;
        }

        for (var isFirst = true; isFirst || Current != ']'; isFirst = false)
        {
            if (!TryClass())
            {
                Range();
            }
        }

        End++;
        return translated.Append(']').ToString();
    }

    private char Current => End < pattern.Length ? pattern[End] : throw Error("missing closing ]", pattern[opening..]);

    private bool TryClass()
    {
        var rest = pattern.AsSpan(End);
        if (rest.StartsWith("[:") && rest.IndexOf(":]") is var length and > 0)
        {
            var name = rest[2..length].ToString();
            if (!GoRegexClasses.Named.TryGetValue(name.TrimStart('^'), out var named))
            {
                throw Error("invalid character class range", $"[:{name}:]");
            }

            translated.Append(name.StartsWith('^') ? named.Outside : named.Inside);
            End += length + 2;
            return true;
        }

        if (rest.Length > 1 && rest[0] == '\\' && GoRegexClasses.OfLetter(rest[1]) is { } inside)
        {
            translated.Append(inside);
            End += 2;
            return true;
        }

        return false;
    }

    private void Range()
    {
        var from = End;
        var low = Character();
        translated.Append(low);
        if (Current != '-' || End + 1 < pattern.Length && pattern[End + 1] == ']'
            || low.StartsWith("\\p", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        End++;
        var high = Character();
        var (first, last) = (CodeOf(low), CodeOf(high));
        if (last < first)
        {
            throw Error("invalid character class range", pattern[from..End]);
        }

        translated.Append('-').Append(high);
    }

    private string Character()
    {
        var letter = Current;
        End++;
        if (letter != '\\')
        {
            return GoRegexEscape.Quote(letter);
        }

        _ = Current;
        var position = End;
        var text = GoRegexEscape.Read(pattern, ref position);
        End = position;
        return text;
    }

    private static int CodeOf(string text) => text switch
    {
        ['\\', 'x', ..] => Convert.ToInt32(text[2..4], 16),
        ['\\', var letter] => "\a\f\n\r\t\v"["afnrtv".IndexOf(letter, StringComparison.Ordinal)],
        _ => text[0],
    };

    private static TemplateException Error(string reason, string where) => new($"error parsing regexp: {reason}: `{where}`");
}
