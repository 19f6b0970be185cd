using System.Runtime.CompilerServices;

namespace Kubescape.Helm;

/// <summary>Parses pipelines: declarations, commands, arguments.</summary>
internal sealed class PipelineParser(TokenReader reader, IReadOnlyDictionary<string, TemplateFunction> functions)
{
    private List<string> variables = ["$"];

    /// <summary>How many variables are in scope; setting it ends the scope of later ones.</summary>
    public int Scope
    {
        get => variables.Count;
        set => variables.RemoveRange(value, variables.Count - value);
    }

    private TemplateSource Source => reader.Source;

    /// <summary>A template sees no variables of what is around its definition.</summary>
    public List<string> EnterTemplate()
    {
        var outer = variables;
        variables = ["$"];
        return outer;
    }

    public void LeaveTemplate(List<string> outer) => variables = outer;

    public PipelineNode Pipeline(string context, TokenKind end)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw reader.Error("the template is nested too deeply");
        }

        var position = reader.PeekNonSpace().Position;
        var (declared, isAssignment) = Variables(context);
        var commands = new List<CommandNode>();
        while (true)
        {
            var token = reader.NextNonSpace();
            if (token.Kind == end)
            {
                Check(commands, context);
                return new PipelineNode(Source, position, declared, isAssignment, [.. commands]);
            }

            if (!StartsOperand(token.Kind))
            {
                throw reader.Unexpected(token, context);
            }

            reader.Back();
            commands.Add(Command());
        }
    }

    private static bool StartsOperand(TokenKind kind) => kind is
        TokenKind.Boolean or TokenKind.CharacterConstant or TokenKind.Dot or TokenKind.Field or TokenKind.Identifier
        or TokenKind.Number or TokenKind.Nil or TokenKind.RawString or TokenKind.String or TokenKind.Variable
        or TokenKind.LeftParenthesis;

    private (VariableNode[] Variables, bool IsAssignment) Variables(string context)
    {
        var names = new List<VariableNode>();
        while (reader.PeekNonSpace() is { Kind: TokenKind.Variable } variable)
        {
            reader.Next();
            var hasSpace = reader.Peek().Kind == TokenKind.Space;
            var next = reader.PeekNonSpace();
            if (next.Kind is TokenKind.Assign or TokenKind.Declare)
            {
                reader.Next();
                names.Add(Variable(variable));
                variables.Add(variable.Text);
                return ([.. names], next.Kind == TokenKind.Assign);
            }

            if (next is { Kind: TokenKind.Character, Text: "," })
            {
                reader.Next();
                names.Add(Variable(variable));
                variables.Add(variable.Text);
                if (context != "range" || names.Count > 1)
                {
                    throw reader.Error($"too many declarations in {context}");
                }

                if (reader.PeekNonSpace().Kind is TokenKind.Variable or TokenKind.RightDelimiter or TokenKind.RightParenthesis)
                {
                    continue;
                }

                throw reader.Error("range can only initialize variables");
            }

            if (names.Count > 0)
            {
                throw reader.Unexpected(next, context);
            }

            reader.Back();
            if (hasSpace)
            {
                reader.Back();
            }

            break;
        }

        return ([.. names], false);
    }

    private VariableNode Variable(Token token) => new(Source, token.Position, token.Text, []);

    private void Check(List<CommandNode> commands, string context)
    {
        if (commands.Count == 0)
        {
            throw reader.Error($"missing value for {context}");
        }

        for (var index = 1; index < commands.Count; index++)
        {
            if (commands[index].Arguments[0] is ConstantNode or DotNode or NilNode)
            {
                throw reader.Error($"non executable command in pipeline stage {index + 1}");
            }
        }
    }

    private CommandNode Command()
    {
        var position = reader.PeekNonSpace().Position;
        var arguments = new List<TemplateNode>();
        while (true)
        {
            reader.PeekNonSpace();
            if (Operand() is { } operand)
            {
                arguments.Add(operand);
            }

            var token = reader.Next();
            if (token.Kind == TokenKind.Space)
            {
                continue;
            }

            if (token.Kind is TokenKind.RightDelimiter or TokenKind.RightParenthesis)
            {
                reader.Back();
            }
            else if (token.Kind != TokenKind.Pipe)
            {
                throw reader.Unexpected(token, "operand");
            }

            return arguments.Count > 0
                ? new CommandNode(Source, position, [.. arguments])
                : throw reader.Error("empty command");
        }
    }

    private TemplateNode? Operand()
    {
        if (Term() is not { } term)
        {
            return null;
        }

        if (reader.Peek() is not { Kind: TokenKind.Field } first)
        {
            return term;
        }

        var names = new List<string>();
        while (reader.Peek().Kind == TokenKind.Field)
        {
            names.Add(reader.Next().Text[1..]);
        }

        return term switch
        {
            FieldNode field => new FieldNode(Source, first.Position, [.. field.Names, .. names]),
            VariableNode variable => new VariableNode(Source, first.Position, variable.Name, [.. names]),
            ConstantNode or NilNode or DotNode =>
                throw reader.Error($"unexpected . after term {GoQuote.Double(term.ToString()!)}"),
            _ => new ChainNode(Source, first.Position, term, [.. names]),
        };
    }

    private TemplateNode? Term()
    {
        var token = reader.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return functions.TryGetValue(token.Text, out var function)
                    ? new FunctionNode(Source, token.Position, token.Text, function)
                    : throw reader.Error($"function {GoQuote.Double(token.Text)} not defined");
            case TokenKind.Dot:
                return new DotNode(Source, token.Position);
            case TokenKind.Nil:
                return new NilNode(Source, token.Position);
            case TokenKind.Variable:
                return variables.Contains(token.Text)
                    ? Variable(token)
                    : throw reader.Error($"undefined variable {GoQuote.Double(token.Text)}");
            case TokenKind.Field:
                return new FieldNode(Source, token.Position, [token.Text[1..]]);
            case TokenKind.LeftParenthesis:
                return Pipeline("parenthesized pipeline", TokenKind.RightParenthesis);
            case TokenKind.Boolean or TokenKind.Number or TokenKind.CharacterConstant or TokenKind.String or TokenKind.RawString:
                return new ConstantNode(Source, token.Position, token.Text, Constant(token));
        }

        reader.Back();
        return null;
    }

    private object Constant(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Boolean:
                return token.Text == "true";
            case TokenKind.RawString:
                return token.Text[1..^1];
            case TokenKind.String:
                return GoQuote.Unquote(token.Text) ?? throw reader.Error("invalid syntax");
            case TokenKind.CharacterConstant:
                return Character(token);
        }

        try
        {
            return NumberLiteral.Parse(token.Text)
                ?? throw new TemplateException($"illegal number syntax: {GoQuote.Double(token.Text)}");
        }
        catch (TemplateException error) when (error.Line == 0)
        {
            throw reader.Error(error.Message);
        }
    }

    private long Character(Token token)
    {
        var text = GoQuote.Unquote(token.Text) is { Length: > 0 } unquoted ? unquoted : throw reader.Error("invalid syntax");
        var runes = text.EnumerateRunes().ToArray();
        return runes.Length == 1 ? runes[0].Value : throw reader.Error($"malformed character constant: {token.Text}");
    }
}
