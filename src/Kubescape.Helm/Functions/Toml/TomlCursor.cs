using System.Globalization;

namespace Kubescape.Helm;

/// <summary>A place in a TOML text.</summary>
internal sealed class TomlCursor(string text)
{
    public int Position { get; set; }

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The character here; a null character at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[Position];

    public bool StartsWith(string part) => string.CompareOrdinal(text, Position, part, 0, part.Length) == 0;

    /// <summary>Goes behind a text when it stands here.</summary>
    public bool TryTake(string part)
    {
        var isHere = StartsWith(part);
        Position += isHere ? part.Length : 0;
        return isHere;
    }

    public void Take(string part, string context)
    {
        if (!TryTake(part))
        {
            throw Error($"expected '{part}' {context}");
        }
    }

    public string TakeWhile(Func<char, bool> fits)
    {
        var start = Position;
        while (!IsAtEnd && fits(text[Position]))
        {
            Position++;
        }

        return text[start..Position];
    }

    public void SkipSpaces() => TakeWhile(static letter => letter is ' ' or '\t');

    /// <summary>Skips spaces, line breaks and comments.</summary>
    public void SkipLines()
    {
        do
        {
            TakeWhile(static letter => letter is ' ' or '\t' or '\n' or '\r');
        }
        while (SkipComment());
    }

    /// <summary>Goes to the next line, before which only a comment may stand.</summary>
    public void EndLine()
    {
        SkipSpaces();
        SkipComment();
        if (!IsAtEnd && !TryTake("\r\n") && !TryTake("\n"))
        {
            throw Error("expected the end of the line");
        }
    }

    /// <summary>A refusal that names the line.</summary>
    public TemplateException Error(string reason)
    {
        var line = text.AsSpan(0, Math.Min(Position, text.Length)).Count('\n') + 1;
        var found = IsAtEnd ? "unexpected end; " : $"found {GoQuote.Single(Current)}; ";
        return new(string.Create(CultureInfo.InvariantCulture, $"toml: line {line}: {found}{reason}"));
    }

    private bool SkipComment()
    {
        var isComment = Current == '#';
        if (isComment)
        {
            TakeWhile(static letter => letter != '\n');
        }

        return isComment;
    }
}
