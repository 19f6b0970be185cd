using System.Runtime.CompilerServices;

namespace Kubescape.Helm;

/// <summary>Carries out one template: texts, branches, loops and calls of other templates.</summary>
/// <remarks>Source: the documentation of Go's text/template, "Actions", "Variables".</remarks>
internal sealed class TemplateExecution
{
    private readonly TemplateDefinition template;
    private readonly TemplateSet templates;
    private readonly TemplateBudget budget;
    private readonly TemplateOutput output;
    private readonly int? callerLine;
    private readonly PipelineEvaluation pipelines;

    private TemplateExecution(
        TemplateDefinition template, TemplateSet templates, TemplateBudget budget, TemplateOutput output, int? callerLine,
        object? data)
    {
        this.template = template;
        this.templates = templates;
        this.budget = budget;
        this.output = output;
        this.callerLine = callerLine;
        pipelines = new PipelineEvaluation(template.Name, budget);
        pipelines.Variables.Push("$", data);
    }

    /// <summary>Prints what the template makes of the data.</summary>
    /// <exception cref="TemplateException">The template cannot be carried out.</exception>
    public static void Run(
        TemplateDefinition template, TemplateSet templates, TemplateBudget budget, TemplateOutput output, object? data) =>
        new TemplateExecution(template, templates, budget, output, callerLine: null, data).Walk(template.Body, data);

    private LoopSignal Walk(TemplateNode[] body, object? dot)
    {
        foreach (var node in body)
        {
            if (Step(node, dot) is var signal and not LoopSignal.None)
            {
                return signal;
            }
        }

        return LoopSignal.None;
    }

    private LoopSignal Step(TemplateNode node, object? dot)
    {
        TemplateException failure;
        try
        {
            pipelines.Current = node;
            budget.Spend(1);
            return Do(node, dot);
        }
        catch (TemplateException error) when (error.Line == 0)
        {
            failure = error;
        }

        throw pipelines.Failure(failure);
    }

    private LoopSignal Do(TemplateNode node, object? dot)
    {
        switch (node)
        {
            case TextNode text:
                Copy(text);
                break;
            case ActionNode action:
                Print(action, pipelines.Evaluate(action.Pipeline, dot));
                break;
            case BranchNode { Kind: BranchKind.Range } range:
                return Range(range, dot);
            case BranchNode branch:
                return Branch(branch, dot);
            case TemplateCallNode call:
                Call(call, dot);
                break;
            case LoopExitNode exit:
                return exit.IsBreak ? LoopSignal.Break : LoopSignal.Continue;
        }

        return LoopSignal.None;
    }

    private void Copy(TextNode text)
    {
        if (callerLine is { } line)
        {
            output.Print(text.Text, line); // To the caller, all of it comes from the call.
        }
        else
        {
            output.Copy(text.Text, Line(text));
        }
    }

    private int Line(TemplateNode node) => !output.HasOrigins ? 0 : callerLine ?? node.Source.LineAt(node.Position);

    private void Print(ActionNode action, object? value)
    {
        if (action.Pipeline.Variables.Length == 0)
        {
            output.Print(value as string ?? (value is null ? TemplateOutput.NoValue : GoText.Print(value)), Line(action));
        }
    }

    private LoopSignal Branch(BranchNode branch, object? dot)
    {
        var scope = pipelines.Variables.Count;
        var value = pipelines.Evaluate(branch.Pipeline, dot);
        var signal = Truth.IsTrue(value)
            ? Walk(branch.Body, branch.Kind == BranchKind.With ? value : dot)
            : Walk(branch.Otherwise, dot);
        pipelines.Variables.Count = scope;
        return signal;
    }

    private LoopSignal Range(BranchNode range, object? dot)
    {
        var outer = pipelines.Variables.Count;
        var value = pipelines.Evaluate(range.Pipeline, dot);
        var scope = pipelines.Variables.Count;
        var isEmpty = true;
        foreach (var (key, item) in Items(range, value))
        {
            isEmpty = false;
            budget.Spend(1);
            Bind(range.Pipeline, key, item);
            var signal = Walk(range.Body, item);
            pipelines.Variables.Count = scope;
            if (signal == LoopSignal.Break)
            {
                break;
            }
        }

        var outcome = isEmpty ? Walk(range.Otherwise, dot) : LoopSignal.None;
        pipelines.Variables.Count = outer;
        return outcome;
    }

    private IEnumerable<(object? Key, object? Item)> Items(BranchNode range, object? value)
    {
        switch (value)
        {
            case null:
                return [];
            case List<object?> list:
                // A template may append to the list while it is walked, which Go would not see.
                return list.ToArray().Select((item, index) => ((object?)(long)index, (object?)new InterfaceValue(item)));
            case ValueMap map:
                return Entries(map);
            case TemplateObject built:
                return Items(range, built.ToPlain());
            case byte[] bytes:
                return bytes.Select((item, index) => ((object?)(long)index, (object?)(long)item));
            case long or GoInt64 when range.Pipeline.Variables.Length > 1:
                throw new TemplateException($"can't use {GoText.Print(value)} to iterate over more than one variable");
            case long count:
                return Count(count, number => number);
            case GoInt64 count:
                return Count(count.Value, number => new GoInt64(number));
            default:
                throw pipelines.Failure(new TemplateException($"range can't iterate over {GoText.Print(value)}"));
        }
    }

    private static IEnumerable<(object? Key, object? Item)> Entries(ValueMap map) =>
        map.ToArray().Select(entry => ((object?)entry.Key, (object?)new InterfaceValue(entry.Value)));

    private static IEnumerable<(object? Key, object? Item)> Count(long count, Func<long, object> value)
    {
        for (var number = 0L; number < count; number++)
        {
            var item = value(number);
            yield return (item, item);
        }
    }

    /// <summary>One variable is the item, or the number that is counted; two are key and item.</summary>
    private void Bind(PipelineNode pipeline, object? key, object? item)
    {
        if (pipeline.Variables is [var first, var second])
        {
            Set(pipeline, first, 2, key);
            Set(pipeline, second, 1, item);
        }
        else if (pipeline.Variables is [var only])
        {
            Set(pipeline, only, 1, item);
        }
    }

    private void Set(PipelineNode pipeline, VariableNode variable, int distance, object? value)
    {
        if (pipeline.IsAssignment)
        {
            pipelines.Variables.Assign(variable.Name, value);
        }
        else
        {
            pipelines.Variables.SetFromEnd(distance, value);
        }
    }

    private void Call(TemplateCallNode call, object? dot)
    {
        var called = templates.Find(call.Name)
            ?? throw pipelines.Failure(new TemplateException($"template {GoQuote.Double(call.Name)} not defined"));
        var data = call.Pipeline is null ? null : pipelines.Evaluate(call.Pipeline, dot);
        if (budget.Depth >= budget.Limits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw pipelines.Failure(new TemplateException($"exceeded maximum template depth ({budget.Limits.MaxDepth})"));
        }

        budget.Depth++;
        var line = output.HasOrigins ? callerLine ?? call.Source.LineAt(call.Position) : (int?)null;
        new TemplateExecution(called, templates, budget, output, line, data).Walk(called.Body, data);
        budget.Depth--;
    }
}
