namespace Kubescape.Helm;

/// <summary>Values that are told apart as reflect.DeepEqual does.</summary>
internal sealed class ValueSet
{
    private readonly HashSet<object> scalars = [];

    // Lists and maps are few in what charts compare; each is compared with each.
    private readonly List<object?> others = [];
    private long comparisons;

    public ValueSet(IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <summary>Whether the value was new.</summary>
    public bool Add(object? value)
    {
        if (value is bool or string or long or GoInt64)
        {
            return scalars.Add(value);
        }

        var isNew = !Contains(value);
        if (isNew)
        {
            others.Add(value);
        }

        return isNew;
    }

    public bool Contains(object? value)
    {
        if (value is bool or string or long or GoInt64)
        {
            return scalars.Contains(value);
        }

        FunctionLimits.CheckItems(comparisons += others.Count);
        return others.Exists(other => DeepEquality.Same(other, value));
    }
}
