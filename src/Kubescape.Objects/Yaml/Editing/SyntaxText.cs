namespace Kubescape.Objects;

/// <summary>Lines and gaps of a text.</summary>
internal static class SyntaxText
{
    /// <summary>The offset of the line end, or of the end of the text.</summary>
    public static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>The offset of the first character of the line.</summary>
    public static int StartOfLine(ReadOnlySpan<char> text, int at) => text[..at].LastIndexOfAny('\n', '\r') + 1;

    /// <summary>The offset before the line end that the text has just before this place, if there is one.</summary>
    public static int WithoutLineEnd(ReadOnlySpan<char> text, int at) => text[..at] switch
    {
        [.., '\r', '\n'] => at - 2,
        [.., '\r' or '\n'] => at - 1,
        _ => at,
    };

    /// <summary>The spaces and tabs that the line begins with.</summary>
    public static string IndentOfLine(ReadOnlySpan<char> text, int at)
    {
        var line = text[StartOfLine(text, at)..];
        var length = line.IndexOfAnyExcept(' ', '\t');
        return line[..(length < 0 ? line.Length : length)].ToString();
    }

    /// <summary>Whether only spaces and tabs stand before this place in its line.</summary>
    public static bool IsFirstOnLine(ReadOnlySpan<char> text, int at) =>
        text[StartOfLine(text, at)..at].IndexOfAnyExcept(' ', '\t') < 0;

    /// <summary>The next place with a character that is neither blank nor part of a comment.</summary>
    public static int SkipTrivia(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r')
            {
                at++;
            }
            else if (text[at] == '#' && (at == 0 || text[at - 1] is ' ' or '\t' or '\n' or '\r'))
            {
                at = EndOfLine(text, at);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The place after an anchor and a tag, where the value itself begins.</summary>
    public static int SkipProperties(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ('&' or '!'))
        {
            var length = text[at..].IndexOfAny(" \t\r\n");
            if (length < 0)
            {
                return text.Length;
            }

            at = SkipTrivia(text, at + length);
        }

        return at;
    }

    /// <summary>The way that the text ends its lines; a line feed where it has one line.</summary>
    public static string LineEnd(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny('\n', '\r');
        return at < 0 || text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
