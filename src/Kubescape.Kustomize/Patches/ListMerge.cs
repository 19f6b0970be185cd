namespace Kubescape.Kustomize;

/// <summary>Merges two lists of which some members tell the items apart.</summary>
/// <remarks>
/// Source: observed with Kustomize 5.5. Where items have one key, those of the patch come first, in their order. Where some have
/// two, as a port and its protocol, the items of the object keep their order, and an item of the patch that has fewer keys or
/// more than the item it is for is lost.
/// </remarks>
/// <param name="keys">The members.</param>
/// <param name="merge">Merges an old item, which may be missing, with the one of the patch.</param>
internal sealed class ListMerge(string[] keys, Func<Node?, Node, Node?> merge)
{
    public Node Merge(Node target, Node patch)
    {
        var result = Node.Sequence(target.Line);
        var hasSecondKeys = keys.Length > 1 && target.Items.Concat(patch.Items).Any(item => item[keys[1]] is not null);
        var changed = hasSecondKeys ? AddNew(target, patch, result) : AddFirst(target, patch, result);
        foreach (var item in target.Items)
        {
            if (!changed.TryGetValue(item, out var merged))
            {
                result.Add(item);
            }
            else if (merged is not null)
            {
                result.Add(merged);
            }
        }

        return result;
    }

    /// <summary>Adds all items of the patch; those of the object that they change are gone from their old place.</summary>
    private Dictionary<Node, Node?> AddFirst(Node target, Node patch, Node result)
    {
        var old = Index(target, keys[..1]);
        var changed = new Dictionary<Node, Node?>(ReferenceEqualityComparer.Instance);
        foreach (var item in patch.Items)
        {
            var same = item[keys[0]] is null ? [] : old[Key(item, keys[..1])].ToList();
            if (Merged(same.LastOrDefault(), item) is { } merged)
            {
                result.Add(merged);
            }

            foreach (var other in same)
            {
                changed[other] = null;
            }
        }

        return changed;
    }

    /// <summary>Adds the items of the patch that the object does not have, and merges the others where they stand.</summary>
    private Dictionary<Node, Node?> AddNew(Node target, Node patch, Node result)
    {
        var exact = Index(target, keys);
        var primary = Index(target, keys[..1]);
        var changed = new Dictionary<Node, Node?>(ReferenceEqualityComparer.Instance);
        foreach (var item in patch.Items)
        {
            if (exact[Key(item, keys)].FirstOrDefault() is { } same)
            {
                changed[same] = Merged(same, item);
            }
            else if (primary[Key(item, keys[..1])].All(other => HasAll(other) && HasAll(item)) && Merged(null, item) is { } added)
            {
                result.Add(added);
            }
        }

        return changed;
    }

    private Node? Merged(Node? old, Node item) =>
        merge(old, item) is { } merged && (merged.IsScalar || merged.Count > 0) ? merged : null;

    private bool HasAll(Node item) => keys.All(key => item[key] is not null);

    private static ILookup<string, Node> Index(Node list, string[] by) =>
        list.Items.ToLookup(item => Key(item, by), StringComparer.Ordinal);

    private static string Key(Node item, string[] by) => string.Join('\0', by.Select(key => item[key]?.Text));
}
