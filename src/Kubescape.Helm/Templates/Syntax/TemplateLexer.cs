using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Splits a template into texts and the words of its actions.</summary>
/// <remarks>
/// Source: the documentation of Go's text/template, "Text and spaces", "Actions", "Arguments". What is wrong becomes a last
/// token, so that an earlier mistake of syntax is reported first.
/// </remarks>
internal sealed class TemplateLexer
{
    private const string Left = "{{";
    private const string Right = "}}";

    private static readonly Dictionary<string, TokenKind> Keywords = new(StringComparer.Ordinal)
    {
        ["nil"] = TokenKind.Nil,
        ["block"] = TokenKind.Block,
        ["break"] = TokenKind.Break,
        ["continue"] = TokenKind.Continue,
        ["define"] = TokenKind.Define,
        ["else"] = TokenKind.Else,
        ["end"] = TokenKind.EndKeyword,
        ["if"] = TokenKind.If,
        ["range"] = TokenKind.Range,
        ["template"] = TokenKind.Template,
        ["with"] = TokenKind.With,
        ["true"] = TokenKind.Boolean,
        ["false"] = TokenKind.Boolean,
    };

    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;
    private int start;
    private int depth;
    private bool failed;

    private TemplateLexer(string text) => this.text = text;

    public static List<Token> Read(string text)
    {
        var lexer = new TemplateLexer(text);
        lexer.Run();
        return lexer.tokens;
    }

    private void Run()
    {
        var trimNext = false;
        while (!failed)
        {
            var open = text.IndexOf(Left, at, StringComparison.Ordinal);
            Text(open < 0 ? text.Length : open, trimNext, trimEnd: open >= 0 && HasLeftTrim(open + Left.Length));
            if (open < 0)
            {
                break;
            }

            at = start = open;
            trimNext = Action();
        }

        if (!failed)
        {
            tokens.Add(new Token(TokenKind.End, "", text.Length));
        }
    }

    private void Text(int end, bool trimStart, bool trimEnd)
    {
        if (trimStart)
        {
            while (at < end && IsSpace(text[at]))
            {
                at++;
            }
        }

        if (trimEnd)
        {
            while (end > at && IsSpace(text[end - 1]))
            {
                end--;
            }
        }

        if (end > at)
        {
            tokens.Add(new Token(TokenKind.Text, text[at..end], at));
        }
    }

    /// <summary>One action or comment; whether the text after it is trimmed.</summary>
    private bool Action()
    {
        var inner = at + Left.Length + (HasLeftTrim(at + Left.Length) ? 2 : 0);
        if (text.AsSpan(inner).StartsWith("/*"))
        {
            return Comment(inner);
        }

        tokens.Add(new Token(TokenKind.LeftDelimiter, Left, at));
        at = start = inner;
        depth = 0;
        while (!failed)
        {
            if (AtRight(out var trims))
            {
                if (depth > 0)
                {
                    Fail("unclosed left paren");
                    return false;
                }

                at += trims ? 2 : 0;
                tokens.Add(new Token(TokenKind.RightDelimiter, Right, at));
                at += Right.Length;
                return trims;
            }

            start = at;
            Word();
        }

        return false;
    }

    private bool Comment(int inner)
    {
        var end = text.IndexOf("*/", inner + 2, StringComparison.Ordinal);
        start = at = inner;
        if (end < 0)
        {
            Fail("unclosed comment");
            return false;
        }

        at = end + 2;
        if (!AtRight(out var trims))
        {
            Fail("comment ends before closing delimiter");
            return false;
        }

        at += (trims ? 2 : 0) + Right.Length;
        return trims;
    }

    private void Word()
    {
        if (at == text.Length)
        {
            Fail("unclosed action");
            return;
        }

        var current = text[at];
        switch (current)
        {
            case ' ' or '\t' or '\r' or '\n':
                Spaces();
                break;
            case '=':
                Single(TokenKind.Assign);
                break;
            case ':' when Peek(1) == '=':
                at += 2;
                Emit(TokenKind.Declare);
                break;
            case ':':
                Fail("expected :=");
                break;
            case '|':
                Single(TokenKind.Pipe);
                break;
            case '"':
                Quoted('"', TokenKind.String, "unterminated quoted string");
                break;
            case '\'':
                Quoted('\'', TokenKind.CharacterConstant, "unterminated character constant");
                break;
            case '`':
                Raw();
                break;
            default:
                Other(current);
                break;
        }
    }

    private void Other(char current)
    {
        switch (current)
        {
            case '$':
                at++;
                Name(TokenKind.Variable, TokenKind.Variable);
                break;
            case '.' when !char.IsAsciiDigit(Peek(1)):
                at++;
                Name(TokenKind.Field, TokenKind.Dot);
                break;
            case '.' or '+' or '-' or (>= '0' and <= '9'):
                Number();
                break;
            case '(':
                depth++;
                Single(TokenKind.LeftParenthesis);
                break;
            case ')':
                depth--;
                Single(TokenKind.RightParenthesis);
                if (depth < 0)
                {
                    Fail("unexpected right paren");
                }

                break;
            case var letter when IsNameCharacter(letter):
                Identifier();
                break;
            case > ' ' and <= '~':
                Single(TokenKind.Character);
                break;
            default:
                Fail($"unrecognized character in action: {Describe()}");
                break;
        }
    }

    private void Single(TokenKind kind)
    {
        at++;
        Emit(kind);
    }

    /// <summary>The space before a minus that belongs to the closing delimiter is part of that delimiter.</summary>
    private void Spaces()
    {
        while (at < text.Length && IsSpace(text[at]) && !AtRight(out _))
        {
            at++;
        }

        if (at > start)
        {
            Emit(TokenKind.Space);
        }
    }

    private void Name(TokenKind kind, TokenKind alone)
    {
        if (AtTerminator())
        {
            Emit(alone);
            return;
        }

        while (at < text.Length && IsNameCharacter(text[at]))
        {
            at++;
        }

        Terminate(kind);
    }

    private void Identifier()
    {
        while (at < text.Length && IsNameCharacter(text[at]))
        {
            at++;
        }

        Terminate(Keywords.GetValueOrDefault(text[start..at], TokenKind.Identifier));
    }

    private void Terminate(TokenKind kind)
    {
        if (AtTerminator())
        {
            Emit(kind);
        }
        else
        {
            Fail($"bad character {Describe()}");
        }
    }

    private void Quoted(char quote, TokenKind kind, string otherwise)
    {
        for (at++; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == quote)
            {
                at++;
                Emit(kind);
                return;
            }

            if (text[at] == '\\' && (Peek(1) is '\n' || at + 1 == text.Length))
            {
                break;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        Fail(otherwise);
    }

    private void Raw()
    {
        var end = text.IndexOf('`', at + 1);
        if (end < 0)
        {
            Fail("unterminated raw quoted string");
            return;
        }

        at = end + 1;
        Emit(TokenKind.RawString);
    }

    private void Number()
    {
        Digits();
        if (Peek(0) is '+' or '-')
        {
            // Only complex numbers have a sign inside, and no template is in need of them.
            Digits();
            at += at < text.Length && IsNameCharacter(text[at]) ? 1 : 0;
            Fail($"bad number syntax: {GoQuote.Double(text[start..at])}");
        }
        else if (at < text.Length && IsNameCharacter(text[at]))
        {
            at++;
            Fail($"bad number syntax: {GoQuote.Double(text[start..at])}");
        }
        else
        {
            Emit(TokenKind.Number);
        }
    }

    private void Digits()
    {
        Accept("+-");
        var digits = "0123456789_";
        if (Accept("0"))
        {
            digits = Accept("xX") ? "0123456789abcdefABCDEF_" : Accept("oO") ? "01234567_" : Accept("bB") ? "01_" : digits;
        }

        AcceptAll(digits);
        if (Accept("."))
        {
            AcceptAll(digits);
        }

        if ((digits.Length == 11 && Accept("eE")) || (digits.Length == 23 && Accept("pP")))
        {
            Accept("+-");
            AcceptAll("0123456789_");
        }
    }

    private bool Accept(string valid)
    {
        var accepts = at < text.Length && valid.Contains(text[at], StringComparison.Ordinal);
        at += accepts ? 1 : 0;
        return accepts;
    }

    private void AcceptAll(string valid)
    {
        while (Accept(valid))
        {
        }
    }

    private bool AtTerminator() =>
        at == text.Length
        || IsSpace(text[at])
        || text[at] is '.' or ',' or '|' or ':' or ')' or '('
        || text.AsSpan(at).StartsWith(Right);

    private bool AtRight(out bool trims)
    {
        var rest = text.AsSpan(at);
        trims = rest.Length >= 4 && IsSpace(rest[0]) && rest[1] == '-' && rest[2..].StartsWith(Right);
        return trims || rest.StartsWith(Right);
    }

    private bool HasLeftTrim(int after) => after + 1 < text.Length && text[after] == '-' && IsSpace(text[after + 1]);

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Emit(TokenKind kind) => tokens.Add(new Token(kind, text[start..at], start));

    private void Fail(string reason)
    {
        failed = true;
        tokens.Add(new Token(TokenKind.Error, reason, Math.Min(start, text.Length)));
    }

    private string Describe()
    {
        if (at >= text.Length)
        {
            return "EOF";
        }

        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        var number = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return GoQuote.IsPrintable(rune) ? $"U+{number} '{rune}'" : $"U+{number}";
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static bool IsNameCharacter(char character) =>
        character == '_' || char.IsLetter(character) || char.IsDigit(character);
}
