namespace Kubescape.Kustomize;

/// <summary>Leaves one of each item in the lists of an object that strategic merge knows.</summary>
/// <remarks>
/// Source: observed with Kustomize 5.5, which does so in all of an object that is patched: the last item counts, at the place of
/// the first.
/// </remarks>
internal static class MergedLists
{
    public static void MakeUnique(Node root) =>
        MakeUnique(root, KindCatalog.TypeOf(root["apiVersion"]?.Text, root["kind"]?.Text));

    private static void MakeUnique(Node node, string? type)
    {
        if (type is null)
        {
            return;
        }

        foreach (var (name, value) in node.Members)
        {
            if (KindCatalog.Field(type, name) is not { } field)
            {
                continue;
            }

            if (value.IsSequence && field.Keys is not null)
            {
                Shorten(value.Items, field.Keys);
                value.Items.ForEach(item => MakeUnique(item, field.Type));
            }
            else
            {
                MakeUnique(value, field.Type);
            }
        }
    }

    private static void Shorten(List<Node> items, string[] keys)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<Node>(items.Count);
        foreach (var item in items)
        {
            var key = keys.Length == 0 ? item.Text : item[keys[0]] is null ? null : Key(item, keys);
            if (key is not null && places.TryGetValue(key, out var place))
            {
                kept[place] = item;
                continue;
            }

            if (key is not null)
            {
                places.Add(key, kept.Count);
            }

            kept.Add(item);
        }

        items.Clear();
        items.AddRange(kept);
    }

    private static string Key(Node item, string[] keys) => string.Join('\0', keys.Select(key => item[key]?.Text));
}
