namespace Kubescape.Objects;

/// <summary>Takes lists of objects apart: <c>List</c>, <c>DeploymentList</c> and its like, and JSON arrays.</summary>
public static class ObjectList
{
    /// <summary>A list of lists is legal and useless; more levels than this are left whole.</summary>
    private const int MaxDepth = 8;

    /// <summary>Each object as a tree of its own; a document that is no list is its only object.</summary>
    /// <remarks>The items of a typed list need no kind of their own: they get the one of the list.</remarks>
    public static IEnumerable<ObjectTree> Unfold(ObjectTree tree) => UnfoldPlaces(tree).Select(found => found.Object);

    /// <summary>The same, each with its path in the document; empty for a document that is no list.</summary>
    public static IEnumerable<(ObjectTree Object, string Place)> UnfoldPlaces(ObjectTree tree) => Unfold(tree.Root, MaxDepth);

    /// <summary>Whether the document is a list of objects.</summary>
    /// <remarks>The API server writes a list without items as <c>items: null</c> where its author left it nil.</remarks>
    public static bool IsList(Field root) =>
        root.Kind == FieldKind.Sequence
        || (root["kind"].Text is { } kind
            && kind.EndsWith("List", StringComparison.Ordinal)
            && root["items"].Kind is FieldKind.Sequence or FieldKind.Null);

    private static IEnumerable<(ObjectTree Object, string Place)> Unfold(Field root, int depth)
    {
        if (depth == 0 || !IsList(root))
        {
            yield return root.Index == 0 ? (root.Tree!, "") : (Subtree.Extract(root, apiVersion: null, kind: null), root.Path);
            yield break;
        }

        var list = root["kind"].Text;
        var kind = list is null or "List" ? null : list[..^"List".Length];
        var apiVersion = kind is null ? null : root["apiVersion"].Text;
        foreach (var item in root.Kind == FieldKind.Sequence ? root.Items : root["items"].Items)
        {
            if (IsList(item))
            {
                foreach (var inner in Unfold(item, depth - 1))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (Subtree.Extract(item, apiVersion, kind), item.Path);
            }
        }
    }
}
