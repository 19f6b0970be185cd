using System.Runtime.CompilerServices;

namespace Kubescape.Helm;

/// <summary>Parses a template and the templates that it defines.</summary>
/// <remarks>Source: the documentation of Go's text/template, "Actions", "Nested template definitions".</remarks>
internal sealed class TemplateParser
{
    private readonly TemplateSource source;
    private readonly TokenReader reader;
    private readonly PipelineParser pipelines;
    private readonly List<TemplateDefinition> definitions = [];
    private int loops;

    private TemplateParser(TemplateSource source, IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        this.source = source;
        reader = new TokenReader(source);
        pipelines = new PipelineParser(reader, functions);
    }

    /// <summary>The template itself comes first, then those that it defines.</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public static IReadOnlyList<TemplateDefinition> Parse(
        string name, string text, IReadOnlyDictionary<string, TemplateFunction> functions)
    {
        var parser = new TemplateParser(new TemplateSource(name, text), functions);
        var body = parser.TopLevel();
        return [new TemplateDefinition(name, parser.source, body), .. parser.definitions];
    }

    private TemplateNode[] TopLevel()
    {
        var nodes = new List<TemplateNode>();
        while (reader.Peek().Kind != TokenKind.End)
        {
            if (reader.Peek().Kind == TokenKind.LeftDelimiter)
            {
                reader.Next();
                if (reader.PeekNonSpace().Kind == TokenKind.Define)
                {
                    reader.Next();
                    Definition();
                    continue;
                }

                var (node, stop) = Action();
                nodes.Add(stop is { } word ? throw reader.Error($"unexpected {{{{{word}}}}}") : node!);
            }
            else
            {
                nodes.Add(Text());
            }
        }

        return [.. nodes];
    }

    private TextNode Text()
    {
        var token = reader.Next();
        return token.Kind == TokenKind.Text
            ? new TextNode(source, token.Position, token.Text)
            : throw reader.Unexpected(token, "input");
    }

    private void Definition()
    {
        const string Context = "define clause";
        var name = Name(Context);
        reader.Expect(TokenKind.RightDelimiter, Context);
        var variables = pipelines.EnterTemplate();
        var outer = loops;
        loops = 0;
        var (body, stop) = Body();
        if (stop != "end")
        {
            throw reader.Error($"unexpected {{{{{stop}}}}} in {Context}");
        }

        loops = outer;
        pipelines.LeaveTemplate(variables);
        Define(new TemplateDefinition(name, source, body));
    }

    private void Define(TemplateDefinition definition)
    {
        var before = definitions.FindIndex(other => other.Name == definition.Name);
        if (before < 0)
        {
            definitions.Add(definition);
        }
        else if (definitions[before].IsEmpty)
        {
            definitions[before] = definition;
        }
        else if (!definition.IsEmpty)
        {
            throw reader.Error($"template: multiple definition of template {GoQuote.Double(definition.Name)}");
        }
    }

    /// <summary>Everything up to an <c>end</c> or <c>else</c>.</summary>
    private (TemplateNode[] Body, string Stop) Body()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw reader.Error("the template is nested too deeply");
        }

        var nodes = new List<TemplateNode>();
        while (reader.PeekNonSpace().Kind != TokenKind.End)
        {
            if (reader.Peek().Kind != TokenKind.LeftDelimiter)
            {
                nodes.Add(Text());
                continue;
            }

            reader.Next();
            var (node, stop) = Action();
            if (stop is not null)
            {
                return ([.. nodes], stop);
            }

            nodes.Add(node!);
        }

        throw reader.Error("unexpected EOF", reader.Peek());
    }

    private (TemplateNode? Node, string? Stop) Action()
    {
        var token = reader.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Block:
                return (Block(token), null);
            case TokenKind.Break or TokenKind.Continue:
                return (LoopExit(token), null);
            case TokenKind.Else:
                if (reader.PeekNonSpace().Kind is not (TokenKind.If or TokenKind.With))
                {
                    reader.Expect(TokenKind.RightDelimiter, "else");
                }

                return (null, "else");
            case TokenKind.EndKeyword:
                reader.Expect(TokenKind.RightDelimiter, "end");
                return (null, "end");
            case TokenKind.If:
                return (Branch(token, BranchKind.If), null);
            case TokenKind.Range:
                return (Branch(token, BranchKind.Range), null);
            case TokenKind.With:
                return (Branch(token, BranchKind.With), null);
            case TokenKind.Template:
                return (Call(), null);
        }

        reader.Back();
        var position = reader.Peek().Position;
        return (new ActionNode(source, position, pipelines.Pipeline("command", TokenKind.RightDelimiter)), null);
    }

    private BranchNode Branch(Token keyword, BranchKind kind)
    {
        var scope = pipelines.Scope;
        var pipeline = pipelines.Pipeline(keyword.Text, TokenKind.RightDelimiter);
        loops += kind == BranchKind.Range ? 1 : 0;
        var (body, stop) = Body();
        loops -= kind == BranchKind.Range ? 1 : 0;
        TemplateNode[] otherwise = [];
        if (stop == "else")
        {
            otherwise = Otherwise(keyword, kind);
        }

        pipelines.Scope = scope;
        return new BranchNode(source, pipeline.Position, kind, pipeline, body, otherwise);
    }

    /// <summary>An <c>else if</c> stands for an <c>else</c> with an <c>if</c> in it, and shares its <c>end</c>.</summary>
    private TemplateNode[] Otherwise(Token keyword, BranchKind kind)
    {
        var next = reader.Peek();
        if (next.Kind == TokenKind.If && kind != BranchKind.Range || next.Kind == TokenKind.With && kind == BranchKind.With)
        {
            if ((next.Kind == TokenKind.If) != (kind == BranchKind.If))
            {
                throw reader.Unexpected(next, keyword.Text);
            }

            reader.Next();
            return [Branch(next, kind)];
        }

        if (next.Kind is TokenKind.If or TokenKind.With)
        {
            throw reader.Unexpected(next, "input");
        }

        var (body, stop) = Body();
        return stop == "end" ? body : throw reader.Error("expected end; found {{else}}");
    }

    private LoopExitNode LoopExit(Token keyword)
    {
        if (reader.NextNonSpace() is { Kind: not TokenKind.RightDelimiter } token)
        {
            throw reader.Unexpected(token, $"{{{{{keyword.Text}}}}}");
        }

        return loops > 0
            ? new LoopExitNode(source, keyword.Position, keyword.Kind == TokenKind.Break)
            : throw reader.Error($"{{{{{keyword.Text}}}}} outside {{{{range}}}}");
    }

    private TemplateCallNode Block(Token keyword)
    {
        const string Context = "block clause";
        var name = Name(Context);
        var pipeline = pipelines.Pipeline(Context, TokenKind.RightDelimiter);
        var variables = pipelines.EnterTemplate();
        var outer = loops;
        loops = 0;
        var (body, stop) = Body();
        if (stop != "end")
        {
            throw reader.Error($"unexpected {{{{{stop}}}}} in {Context}");
        }

        loops = outer;
        pipelines.LeaveTemplate(variables);
        Define(new TemplateDefinition(name, source, body));
        return new TemplateCallNode(source, keyword.Position, name, pipeline);
    }

    private TemplateCallNode Call()
    {
        const string Context = "template clause";
        var position = reader.PeekNonSpace().Position;
        var name = Name(Context);
        PipelineNode? pipeline = null;
        if (reader.NextNonSpace().Kind != TokenKind.RightDelimiter)
        {
            reader.Back();
            pipeline = pipelines.Pipeline(Context, TokenKind.RightDelimiter);
        }

        return new TemplateCallNode(source, position, name, pipeline);
    }

    private string Name(string context)
    {
        var token = reader.NextNonSpace();
        return token.Kind switch
        {
            TokenKind.String => GoQuote.Unquote(token.Text) ?? throw reader.Error("invalid syntax"),
            TokenKind.RawString => token.Text[1..^1],
            _ => throw reader.Unexpected(token, context),
        };
    }
}
