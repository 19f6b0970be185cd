namespace Kubescape.Helm;

/// <summary>The tokens of a template one after the other, with the errors that point at them.</summary>
internal sealed class TokenReader(TemplateSource source)
{
    private readonly List<Token> tokens = TemplateLexer.Read(source.Text);
    private int next;

    public TemplateSource Source { get; } = source;

    public Token Peek() => tokens[Math.Min(next, tokens.Count - 1)];

    public Token PeekNonSpace()
    {
        SkipSpace();
        return Peek();
    }

    public Token Next()
    {
        var token = Peek();
        next++;
        return token.Kind == TokenKind.Error ? throw Error(token.Text, token) : token;
    }

    public Token NextNonSpace()
    {
        SkipSpace();
        return Next();
    }

    public void Back() => next--;

    public Token Expect(TokenKind kind, string context)
    {
        var token = NextNonSpace();
        return token.Kind == kind ? token : throw Unexpected(token, context);
    }

    public TemplateException Unexpected(Token token, string context) =>
        Error(token.Kind == TokenKind.Error ? token.Text : $"unexpected {token} in {context}", token);

    /// <summary>The mistake that the last token read shows.</summary>
    public TemplateException Error(string message) => Error(message, tokens[Math.Clamp(next - 1, 0, tokens.Count - 1)]);

    public TemplateException Error(string message, Token at)
    {
        var line = Source.LineAt(at.Position);
        return new TemplateException(message)
        {
            Template = Source.Name,
            Line = line,
            Column = Source.ColumnAt(at.Position),
            Description = $"template: {Source.Name}:{line}: {message}",
        };
    }

    private void SkipSpace()
    {
        while (Peek().Kind == TokenKind.Space)
        {
            next++;
        }
    }
}
