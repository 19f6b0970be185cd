namespace Kubescape.Helm;

/// <summary>Equality of values in type and content, as reflect.DeepEqual has it.</summary>
internal sealed class DeepEquality
{
    // Values that share parts can be of exponential size when they are walked.
    private int steps;

    /// <summary>Whether two values are the same.</summary>
    /// <exception cref="TemplateException">The values are too deep or too big to be compared.</exception>
    public static bool Same(object? left, object? right) => new DeepEquality().Same(left, right, 0);

    private bool Same(object? left, object? right, int depth)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        FunctionLimits.CheckDepth(depth);
        FunctionLimits.CheckItems(++steps);
        return (left, right) switch
        {
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (List<object?> a, List<object?> b) => SameItems(a, b, depth),
            (SortedDictionary<string, object?> a, SortedDictionary<string, object?> b) => SameEntries(a, b, depth),
            (double a, double b) => a == b,
            (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
            _ => Equals(left, right),
        };
    }

    private bool SameItems(List<object?> left, List<object?> right, int depth)
    {
        var same = left.Count == right.Count;
        for (var index = 0; same && index < left.Count; index++)
        {
            same = Same(left[index], right[index], depth + 1);
        }

        return same;
    }

    private bool SameEntries(SortedDictionary<string, object?> left, SortedDictionary<string, object?> right, int depth) =>
        left.Count == right.Count && left.Zip(right).All(pair =>
            pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value, depth + 1));
}
