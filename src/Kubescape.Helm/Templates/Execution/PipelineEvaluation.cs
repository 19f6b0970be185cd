using System.Runtime.CompilerServices;

namespace Kubescape.Helm;

/// <summary>Works out the values of pipelines.</summary>
/// <remarks>Source: the documentation of Go's text/template, "Arguments", "Pipelines".</remarks>
internal sealed class PipelineEvaluation(string template, TemplateBudget budget)
{
    private const int MaxMessage = 4000;

    /// <summary>Tells a value that comes from a pipeline from none.</summary>
    private static readonly object NoValue = new();

    public VariableStack Variables { get; } = new();

    public object? Evaluate(PipelineNode pipeline, object? dot)
    {
        Current = pipeline;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Failure(new TemplateException("the templates are nested too deeply"));
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

    /// <summary>The part of the template that was looked at last, which is where Go says that an error is.</summary>
    public TemplateNode? Current { get; set; }

    /// <summary>The error with its place.</summary>
    public TemplateException Failure(TemplateException error)
    {
        if (error.Line > 0 || Current is not { } node)
        {
            return error;
        }

        var source = node.Source;
        var line = source.LineAt(node.Position);
        var place = $"{source.Name}:{line}:{source.ByteColumnAt(node.Position)}";
        return new TemplateException(error.Message)
        {
            Template = source.Name,
            Line = line,
            Column = source.ColumnAt(node.Position),
            IsLimit = error.IsLimit,
            Refusal = error.Refusal,
            Place = place,
            Description = $"template: {place}: executing {GoQuote.Double(template)} at <{node}>: {error.Message}",
        };
    }

    private object? Command(CommandNode command, object? dot, object? final)
    {
        var first = command.Arguments[0];
        switch (first)
        {
            case FieldNode or ChainNode or VariableNode { Fields.Length: > 0 }:
                return Fields(first, command, dot, final);
            case FunctionNode function:
                return Call(function, command, dot, final);
        }

        Current = first is PipelineNode ? Current : first;
        if (command.Arguments.Length > 1 || !ReferenceEquals(final, NoValue))
        {
            throw Failure(new TemplateException($"can't give argument to non-function {first}"));
        }

        return first is NilNode ? throw Failure(new TemplateException("nil is not a command")) : Argument(first, dot);
    }

    private object? Argument(TemplateNode node, object? dot)
    {
        Current = node;
        return node switch
        {
            DotNode => InterfaceValue.Unwrap(dot),
            ConstantNode constant => constant.Value,
            VariableNode { Fields.Length: 0 } variable => InterfaceValue.Unwrap(Variables.Get(variable.Name)),
            FieldNode or VariableNode or ChainNode => Fields(node, null, dot, NoValue),
            PipelineNode pipeline => Evaluate(pipeline, dot),
            FunctionNode function => Call(function, null, dot, NoValue),
            _ => null,
        };
    }

    /// <summary>The value that a chain of fields leads to.</summary>
    private object? Fields(TemplateNode node, CommandNode? command, object? dot, object? final)
    {
        Current = node;
        var (receiver, names) = node switch
        {
            FieldNode field => (dot, field.Names),
            VariableNode variable => (Variables.Get(variable.Name), variable.Fields),
            ChainNode { Term: NilNode } => throw Failure(new TemplateException($"indirection through explicit nil in {node}")),
            _ => (Argument(((ChainNode)node).Term, dot), ((ChainNode)node).Names),
        };
        var isItem = receiver is InterfaceValue;
        var value = InterfaceValue.Unwrap(receiver);
        for (var index = 0; index < names.Length; index++)
        {
            // What is taken of no value at all is no value; nil in a map is another thing.
            if (value is null && !isItem)
            {
                return null;
            }

            var isLast = index == names.Length - 1;
            value = Field(value, isItem, names[index], isLast ? command : null, dot, isLast ? final : NoValue);
            isItem = true;
        }

        return value;
    }

    private object? Field(object? receiver, bool isItem, string name, CommandNode? command, object? dot, object? final)
    {
        var hasArguments = command?.Arguments.Length > 1 || !ReferenceEquals(final, NoValue);
        switch (receiver)
        {
            case null:
                throw Failure(new TemplateException($"nil pointer evaluating interface {{}}.{name}"));
            case TemplateObject built when built.Method(name) is { } method:
                return Invoke(name, method, command ?? Current!, command, dot, final);
            case ValueMap or TemplateObject when hasArguments:
                throw Failure(new TemplateException($"{name} is not a method but has arguments"));
            case ValueMap map:
                return map.GetValueOrDefault(name);
            case TemplateObject built when built.TryField(name, out var value):
                return value;
            default:
                var type = isItem ? "interface {}" : GoType.Name(receiver);
                throw Failure(new TemplateException($"can't evaluate field {name} in type {type}"));
        }
    }

    private object? Call(FunctionNode function, CommandNode? command, object? dot, object? final)
    {
        Current = function;
        return function.Name is "and" or "or"
            ? Shortcut(function, command, dot, final)
            : Invoke(function.Name, function.Function, command ?? (TemplateNode)function, command, dot, final);
    }

    /// <summary>Arguments are worked out only until one decides.</summary>
    private object? Shortcut(FunctionNode function, CommandNode? command, object? dot, object? final)
    {
        var arguments = command?.Arguments ?? [];
        var hasFinal = !ReferenceEquals(final, NoValue);
        if (arguments.Length < 2 && !hasFinal)
        {
            throw Failure(new TemplateException($"wrong number of args for {function.Name}: want at least 1 got 0"));
        }

        object? value = null;
        for (var index = 1; index < arguments.Length; index++)
        {
            value = Argument(arguments[index], dot);
            if (Truth.IsTrue(value) == (function.Name == "or"))
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

    private object? Invoke(
        string name, TemplateFunction function, TemplateNode node, CommandNode? command, object? dot, object? final)
    {
        var called = Current;
        var arguments = Arguments(command, dot, final);
        TemplateException failure;
        try
        {
            budget.Spend(1);
            var value = function(arguments);
            budget.SpendFor(value);
            return value;
        }
        catch (TemplateException error)
        {
            failure = error;
        }

        // Thrown inside the catch block, it would need the stack of all calls around once more.
        throw Failure(name, failure, called, node, ReferenceEquals(final, NoValue) ? command?.Arguments[^1] : null);
    }

    /// <summary>Go finds a wrong number of arguments at the name, a wrong type at the last one, all else in the call.</summary>
    private TemplateException Failure(
        string name, TemplateException error, TemplateNode? called, TemplateNode call, TemplateNode? last)
    {
        if (error.IsLimit && error.Line > 0)
        {
            return error;
        }

        var isWrongCount = error.Message.StartsWith("wrong number of args", StringComparison.Ordinal);
        var isWrongType = error.Message.StartsWith("wrong type for value", StringComparison.Ordinal);
        Current = isWrongCount ? called : isWrongType ? Current : call;
        return Failure(
            new TemplateException(
                isWrongType ? TypeMistake(error.Message, last) : isWrongCount ? error.Message : Nested(name, error.Description))
            {
                IsLimit = error.IsLimit,
                Refusal = error.Refusal,
            });
    }

    /// <summary>Of calls without end, the innermost say enough.</summary>
    private static string Nested(string name, string message) =>
        message.Length > MaxMessage ? message : $"error calling {name}: {message}";

    /// <summary>Constants are found wrong before they are values; nil that is no member of a map has not even a type.</summary>
    /// <param name="message">What the function says.</param>
    /// <param name="last">The last argument; <see langword="null"/> when it is the value of a pipeline.</param>
    private static string TypeMistake(string message, TemplateNode? last)
    {
        const string Before = "expected ";
        var start = message.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        var type = message[start..].Split(';')[0];
        return last switch
        {
            ConstantNode => $"expected {type}; found {last}",
            NilNode => $"cannot assign nil to {type}",
            FieldNode or ChainNode or VariableNode { Fields.Length: > 0 } => message,
            _ => message.EndsWith("; got interface {}", StringComparison.Ordinal) ? $"invalid value; expected {type}" : message,
        };
    }
}
