namespace Kubescape.Helm;

/// <summary>Merging maps into the first of them, and copying.</summary>
internal static class MergeFunctions
{
    public static FunctionTable Table => new()
    {
        { "merge mustMerge", 1.., static a => MergeAll(a, overwrites: false) },
        { "mergeOverwrite mustMergeOverwrite", 1.., static a => MergeAll(a, overwrites: true) },
        { "deepCopy mustDeepCopy", 1, static a => new DeepCopying().Copy(a[0], 0) },
    };

    private static SortedDictionary<string, object?> MergeAll(Arguments arguments, bool overwrites)
    {
        var target = arguments.Map(0);
        for (var index = 1; index < arguments.Count; index++)
        {
            Merge(target, arguments.Map(index), overwrites, 0);
        }

        return target;
    }

    private static void Merge(
        SortedDictionary<string, object?> target, SortedDictionary<string, object?> source, bool overwrites, int depth)
    {
        FunctionLimits.CheckDepth(depth);
        if (ReferenceEquals(target, source))
        {
            return;
        }

        // A map can hold itself, so that what is read here is what is written.
        foreach (var (key, value) in source.ToArray())
        {
            var exists = target.TryGetValue(key, out var current);
            if (current is SortedDictionary<string, object?> inner && value is SortedDictionary<string, object?> outer)
            {
                Merge(inner, outer, overwrites, depth + 1);
            }
            else if (overwrites || value is not null && (!exists || Truth.IsEmpty(current)))
            {
                target[key] = value;
            }
        }
    }
}
