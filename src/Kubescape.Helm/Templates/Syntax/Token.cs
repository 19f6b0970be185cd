namespace Kubescape.Helm;

/// <summary>A word of a template, or a text between actions.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; the reason for a token that stands for an error.</param>
/// <param name="Position">Offset in the source.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    /// <summary>As messages quote it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "EOF",
        TokenKind.Error => Text,
        TokenKind.Dot or >= TokenKind.Nil => $"<{Text}>",
        _ when Text.Length > 10 => GoQuote.Double(Text[..10]) + "...",
        _ => GoQuote.Double(Text),
    };
}
