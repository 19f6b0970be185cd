using System.Runtime.CompilerServices;

namespace Kubescape.Helm;

/// <summary>Works out the values of pipelines.</summary>
/// <remarks>Source: the documentation of Go's text/template, "Arguments", "Pipelines".</remarks>
internal sealed class PipelineEvaluation(string template, TemplateBudget budget)
{
    /// <summary>Tells a value that comes from a pipeline from none.</summary>
    private static readonly object NoValue = new();

    public VariableStack Variables { get; } = new();

    public object? Evaluate(PipelineNode pipeline, object? dot)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Failure(pipeline, new TemplateException("the templates are nested too deeply"));
        }

        object? value = NoValue;
        foreach (var command in pipeline.Commands)
        {
            value = Command(command, dot, value);
        }

        foreach (var variable in pipeline.Variables)
        {
            if (pipeline.IsAssignment)
            {
                Variables.Assign(variable.Name, value);
            }
            else
            {
                Variables.Push(variable.Name, value);
            }
        }

        return value;
    }

    /// <summary>An error that knows its place.</summary>
    public TemplateException Failure(TemplateNode node, TemplateException error)
    {
        if (error.Line > 0)
        {
            return error;
        }

        var source = node.Source;
        var line = source.LineAt(node.Position);
        var quoted = node.ToString()!;
        quoted = quoted.Length > 20 ? quoted[..20] + "..." : quoted;
        var place = $"{source.Name}:{line}:{source.ByteColumnAt(node.Position)}";
        return new TemplateException(error.Message)
        {
            Template = source.Name,
            Line = line,
            Column = source.ColumnAt(node.Position),
            IsLimit = error.IsLimit,
            Description = $"template: {place}: executing {GoQuote.Double(template)} at <{quoted}>: {error.Message}",
        };
    }

    private object? Command(CommandNode command, object? dot, object? final)
    {
        var first = command.Arguments[0];
        switch (first)
        {
            case FieldNode field:
                return Fields(dot, field.Names, field, command, dot, final);
            case ChainNode chain:
                return Fields(Argument(chain.Term, dot), chain.Names, chain, command, dot, final);
            case FunctionNode function:
                return Call(function, command, dot, final);
            case VariableNode { Fields: { Length: > 0 } fields } variable:
                return Fields(Variables.Get(variable.Name), fields, variable, command, dot, final);
        }

        if (command.Arguments.Length > 1 || !ReferenceEquals(final, NoValue))
        {
            throw Failure(first, new TemplateException($"can't give argument to non-function {CommandNode.Quote(first)}"));
        }

        return first switch
        {
            PipelineNode pipeline => Evaluate(pipeline, dot),
            VariableNode variable => InterfaceValue.Unwrap(Variables.Get(variable.Name)),
            DotNode => InterfaceValue.Unwrap(dot),
            ConstantNode constant => constant.Value,
            _ => throw Failure(first, new TemplateException("nil is not a command")),
        };
    }

    private object? Argument(TemplateNode node, object? dot) => node switch
    {
        DotNode => InterfaceValue.Unwrap(dot),
        ConstantNode constant => constant.Value,
        FieldNode field => Fields(dot, field.Names, field, null, dot, NoValue),
        VariableNode { Fields.Length: 0 } variable => InterfaceValue.Unwrap(Variables.Get(variable.Name)),
        VariableNode variable => Fields(Variables.Get(variable.Name), variable.Fields, variable, null, dot, NoValue),
        PipelineNode pipeline => Evaluate(pipeline, dot),
        ChainNode { Term: NilNode } => throw Failure(node, new TemplateException("nil is not a command")),
        ChainNode chain => Fields(Argument(chain.Term, dot), chain.Names, chain, null, dot, NoValue),
        FunctionNode function => Call(function, null, dot, NoValue),
        _ => null,
    };

    private object? Fields(object? receiver, string[] names, TemplateNode node, CommandNode? command, object? dot, object? final)
    {
        var isItem = receiver is InterfaceValue;
        var value = InterfaceValue.Unwrap(receiver);
        for (var index = 0; index < names.Length; index++)
        {
            var isLast = index == names.Length - 1;
            value = Field(value, isItem, names[index], node, isLast ? command : null, dot, isLast ? final : NoValue);
            isItem = true;
        }

        return value;
    }

    private object? Field(
        object? receiver, bool isItem, string name, TemplateNode node, CommandNode? command, object? dot, object? final)
    {
        var hasArguments = command?.Arguments.Length > 1 || !ReferenceEquals(final, NoValue);
        switch (receiver)
        {
            case null:
                return isItem
                    ? throw Failure(node, new TemplateException($"nil pointer evaluating interface {{}}.{name}"))
                    : null;
            case TemplateObject built when built.Method(name) is { } method:
                return Invoke(name, method, Arguments(command, dot, final), command ?? node);
            case SortedDictionary<string, object?> or TemplateObject when hasArguments:
                throw Failure(node, new TemplateException($"{name} is not a method but has arguments"));
            case SortedDictionary<string, object?> map:
                return map.GetValueOrDefault(name);
            case TemplateObject built when built.TryField(name, out var value):
                return value;
            default:
                var type = isItem ? "interface {}" : GoType.Name(receiver);
                throw Failure(node, new TemplateException($"can't evaluate field {name} in type {type}"));
        }
    }

    private object? Call(FunctionNode function, CommandNode? command, object? dot, object? final)
    {
        if (function.Name is "and" or "or")
        {
            return Shortcut(function, command, dot, final);
        }

        return Invoke(function.Name, function.Function, Arguments(command, dot, final), command ?? (TemplateNode)function);
    }

    /// <summary>Arguments are worked out only until one decides.</summary>
    private object? Shortcut(FunctionNode function, CommandNode? command, object? dot, object? final)
    {
        var arguments = command?.Arguments ?? [];
        var hasFinal = !ReferenceEquals(final, NoValue);
        if (arguments.Length < 2 && !hasFinal)
        {
            throw Failure(
                function, new TemplateException($"wrong number of args for {function.Name}: want at least 1 got 0"));
        }

        object? value = null;
        for (var index = 1; index < arguments.Length; index++)
        {
            value = Argument(arguments[index], dot);
            if (GoType.IsTrue(value) == (function.Name == "or"))
            {
                return value;
            }
        }

        return hasFinal ? final : value;
    }

    private object?[] Arguments(CommandNode? command, object? dot, object? final)
    {
        var given = command?.Arguments.Length - 1 ?? 0;
        var hasFinal = !ReferenceEquals(final, NoValue);
        if (given == 0 && !hasFinal)
        {
            return [];
        }

        var values = new object?[given + (hasFinal ? 1 : 0)];
        for (var index = 0; index < given; index++)
        {
            values[index] = Argument(command!.Arguments[index + 1], dot);
            budget.SpendFor(values[index]);
        }

        if (hasFinal)
        {
            values[given] = final;
            budget.SpendFor(final);
        }

        return values;
    }

    private object? Invoke(string name, TemplateFunction function, object?[] arguments, TemplateNode node)
    {
        try
        {
            budget.Spend(1);
            var value = function(arguments);
            budget.SpendFor(value);
            return value;
        }
        catch (TemplateException error) when (error.IsLimit && error.Line > 0)
        {
            throw;
        }
        catch (TemplateException error)
        {
            var isMisuse = error.Message.StartsWith("wrong number of args", StringComparison.Ordinal)
                || error.Message.StartsWith("wrong type for value", StringComparison.Ordinal)
                || error.Message.StartsWith("invalid value; expected", StringComparison.Ordinal);
            throw Failure(
                node,
                new TemplateException(isMisuse ? error.Message : $"error calling {name}: {error.Description}") { IsLimit = error.IsLimit });
        }
    }
}
