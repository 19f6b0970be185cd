namespace Kubescape.Graph;

/// <summary>The text of a selector, taken from its start in words, symbols and quoted values.</summary>
internal sealed class SelectorText(string text)
{
    /// <summary>How much was taken.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing but white space is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return Position == text.Length;
        }
    }

    /// <summary>Takes a symbol if it comes next.</summary>
    public bool Take(string symbol)
    {
        SkipSpace();
        var isNext = text.AsSpan(Position).StartsWith(symbol, StringComparison.Ordinal);
        Position += isNext ? symbol.Length : 0;
        return isNext;
    }

    /// <summary>Takes a label or a word; <see langword="null"/> when something else comes next.</summary>
    public string? TakeName()
    {
        SkipSpace();
        var start = Position;
        while (Position < text.Length
            && (char.IsAsciiLetterOrDigit(text[Position]) || text[Position] is '_' or '.' or '/' or '-'))
        {
            Position++;
        }

        return Position > start ? text[start..Position] : null;
    }

    /// <summary>Takes a value in single or double quotes, which knows no escapes.</summary>
    public string? TakeString()
    {
        SkipSpace();
        var quote = Position < text.Length ? text[Position] : default;
        var end = quote is '\'' or '"' ? text.IndexOf(quote, Position + 1) : -1;
        if (end < 0)
        {
            return null;
        }

        var value = text[(Position + 1)..end];
        Position = end + 1;
        return value;
    }

    private void SkipSpace()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }
    }
}
