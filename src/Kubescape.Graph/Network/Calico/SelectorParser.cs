namespace Kubescape.Graph;

/// <summary>Reads one selector of Calico: <c>||</c> of <c>&amp;&amp;</c> of conditions, which <c>!</c> turns around.</summary>
internal sealed class SelectorParser(string text)
{
    /// <summary>People write two or three levels of parentheses; the stack bears thousands.</summary>
    private const int MaxDepth = 100;

    private readonly SelectorText source = new(text);
    private readonly List<string> keys = [];
    private int depth;

    /// <summary>The labels that were named.</summary>
    public IEnumerable<string> Keys => keys;

    /// <summary>Where the text stopped making sense; <see langword="null"/> when it did not.</summary>
    public string? Error { get; private set; }

    /// <summary>The whole text; <see langword="null"/> when it cannot be read.</summary>
    public SelectorTerm? Parse()
    {
        if (source.IsAtEnd)
        {
            return SelectorTerm.Of(_ => true);
        }

        var term = AnyOf();
        return term is null || source.IsAtEnd ? term : Fail("'&&', '||' or the end");
    }

    private SelectorTerm? AnyOf() => Chain(AllOf, "||") is { } terms ? SelectorTerm.Any(terms) : null;

    private SelectorTerm? AllOf() => Chain(Condition, "&&") is { } terms ? SelectorTerm.All(terms) : null;

    private List<SelectorTerm>? Chain(Func<SelectorTerm?> part, string between)
    {
        var terms = new List<SelectorTerm>();
        do
        {
            if (part() is not { } term)
            {
                return null;
            }

            terms.Add(term);
        }
        while (source.Take(between));
        return terms;
    }

    private SelectorTerm? Condition()
    {
        var negated = false;
        while (source.Take("!"))
        {
            negated = !negated;
        }

        var term = source.Take("(") ? Parenthesis() : Requirement();
        return negated ? term?.Negated() : term;
    }

    private SelectorTerm? Parenthesis()
    {
        if (++depth > MaxDepth)
        {
            return Fail($"at most {MaxDepth} levels of parentheses");
        }

        var term = AnyOf();
        depth--;
        return term is null || source.Take(")") ? term : Fail("')'");
    }

    private SelectorTerm? Requirement()
    {
        if (source.TakeName() is not { } name)
        {
            return Fail("a label, 'has(…)', 'all()', '!' or '('");
        }

        return source.Take("(") ? Call(name) : Comparison(name);
    }

    private SelectorTerm? Call(string function)
    {
        var argument = function == "has" ? source.TakeName() : null;
        if ((function == "has" && argument is null) || !source.Take(")"))
        {
            return Fail(function == "has" ? "a label in 'has(…)'" : "')'");
        }

        switch (function)
        {
            case "has":
                keys.Add(argument!);
                return SelectorTerm.Of(argument!, value => value is not null);
            case "all":
                return SelectorTerm.Of(_ => true);
            case "global":
                return SelectorTerm.Of(_ => false); // What is in no namespace, which no pod is.
            default:
                return Fail("'has', 'all' or 'global' before '('");
        }
    }

    private SelectorTerm? Comparison(string key)
    {
        keys.Add(key);
        if (source.Take("=="))
        {
            return source.TakeString() is { } equal ? SelectorTerm.Equality(key, equal) : Fail("a quoted value");
        }

        if (source.Take("!="))
        {
            return Compare(key, (value, other) => value != other);
        }

        switch (source.TakeName())
        {
            case "in":
                return Values() is { } members
                    ? SelectorTerm.Of(key, value => value is not null && members.Contains(value))
                    : null;
            case "not" when source.TakeName() == "in":
                return Values() is { } others ? SelectorTerm.Of(key, value => value is null || !others.Contains(value)) : null;
            case "contains":
                return Compare(key, (value, part) => value?.Contains(part, StringComparison.Ordinal) == true);
            case "starts" when source.TakeName() == "with":
                return Compare(key, (value, start) => value?.StartsWith(start, StringComparison.Ordinal) == true);
            case "ends" when source.TakeName() == "with":
                return Compare(key, (value, end) => value?.EndsWith(end, StringComparison.Ordinal) == true);
            default:
                return Fail("'==', '!=', 'in', 'not in', 'contains', 'starts with' or 'ends with'");
        }
    }

    private SelectorTerm? Compare(string key, Func<string?, string, bool> holds) =>
        source.TakeString() is { } operand ? SelectorTerm.Of(key, value => holds(value, operand)) : Fail("a quoted value");

    private HashSet<string>? Values()
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        if (source.Take("{"))
        {
            while (source.TakeString() is { } value)
            {
                values.Add(value);
                if (!source.Take(","))
                {
                    break;
                }
            }

            if (source.Take("}"))
            {
                return values;
            }
        }

        Fail("quoted values in '{…}'");
        return null;
    }

    private SelectorTerm? Fail(string expected)
    {
        Error ??= $"at character {source.Position + 1}: expected {expected}";
        return null;
    }
}
