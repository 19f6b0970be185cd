using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Merges a patch into an object.</summary>
/// <remarks>
/// Source: strategic merge as Kustomize does it: the values of the patch come first in merged lists, <c>null</c> removes, and of
/// the directives only <c>$patch</c> is known; others stay as fields.
/// </remarks>
internal sealed class StrategicMerge(BuildBudget budget)
{
    private const string Directive = "$patch";

    /// <summary>The merged value; <see langword="null"/> when the patch removes it.</summary>
    /// <exception cref="BuildStepException">The patch does not fit.</exception>
    /// <remarks>A patch that is to replace a whole object changes nothing, as in Kustomize.</remarks>
    public Node? Merge(Node target, Node patch) =>
        patch[Directive]?.Text == "replace" ? target : Merge(target, patch, new MergeField(Type: null, Keys: null), depth: 0);

    private Node? Merge(Node? target, Node? patch, MergeField? field, int depth)
    {
        if (patch is null)
        {
            return target;
        }

        if (patch.IsNull)
        {
            return null;
        }

        if (target is null or { IsNull: true })
        {
            return Added(patch, field, depth);
        }

        if (target.IsMapping != patch.IsMapping || target.IsSequence != patch.IsSequence)
        {
            throw new BuildStepException($"the patch has a {Name(patch)} where the object has a {Name(target)}");
        }

        return patch.Kind switch
        {
            FieldKind.Mapping => MergeMaps(target, patch, field, depth),
            FieldKind.Sequence when field?.Keys is { } keys => MergeLists(target, patch, field, keys, depth),
            _ => budget.Copy(patch, depth),
        };
    }

    private Node? MergeMaps(Node target, Node patch, MergeField? field, int depth)
    {
        switch (patch[Directive]?.Text)
        {
            case "delete":
                return null;
            case "replace":
                return Added(Without(patch), field, depth);
            case null or "merge":
                break;
            case var other:
                throw new BuildStepException($"'{other}' is no value of $patch: expected delete, merge or replace");
        }

        var type = TypeOf(target, patch, field);
        foreach (var (name, value) in patch.Members)
        {
            if (name == Directive)
            {
                continue;
            }

            if (Merge(target[name], value, KindCatalog.Field(type, name), depth + 1) is { } merged)
            {
                target.Set(name, merged);
            }
            else
            {
                target.Remove(name);
            }
        }

        return target;
    }

    private Node? MergeLists(Node target, Node patch, MergeField field, string[] keys, int depth)
    {
        if (patch.Items.Find(IsMarker) is { } marker)
        {
            return marker[Directive]!.Text == "delete" ? null : Added(patch, field, depth);
        }

        return keys.Length == 0
            ? Unite(target, patch)
            : new ListMerge(keys, (old, item) => Merge(old, item, new MergeField(field.Type, Keys: null), depth + 1))
                .Merge(target, patch);
    }

    /// <summary>A value that only the patch has: what it removes is not added.</summary>
    private Node? Added(Node patch, MergeField? field, int depth)
    {
        if (depth > BuildBudget.MaxDepth)
        {
            throw new BuildStepException($"an object gets more than {BuildBudget.MaxDepth} levels of nesting");
        }

        switch (patch.Kind)
        {
            case FieldKind.Mapping when patch[Directive]?.Text == "delete":
                return null;
            case FieldKind.Mapping:
                return MergeMaps(Node.Mapping(), Without(patch), field, depth);
            case FieldKind.Sequence when field?.Keys is not null:
                var list = Node.Sequence();
                foreach (var item in patch.Items.Where(item => !IsMarker(item)))
                {
                    if (Added(item, new MergeField(field.Type, Keys: null), depth + 1) is { } added)
                    {
                        list.Add(added);
                    }
                }

                return list;
            default:
                return budget.Copy(patch, depth);
        }
    }

    /// <summary>Whether the item says what is done with the whole list.</summary>
    private static bool IsMarker(Node item) => item is { IsMapping: true, Count: 1 } && item[Directive] is not null;

    private static Node Unite(Node target, Node patch)
    {
        var united = Node.Sequence(target.Line);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in patch.Items.Concat(target.Items).Where(item => known.Add(item.Text ?? "")))
        {
            united.Add(Node.Scalar(item.Kind, item.Text));
        }

        return united;
    }

    /// <summary>A value that names its own kind, such as a whole object, is of that kind.</summary>
    private static string? TypeOf(Node target, Node patch, MergeField? field) =>
        KindCatalog.TypeOf(
            (target["apiVersion"] ?? patch["apiVersion"])?.Text, (target["kind"] ?? patch["kind"])?.Text) ?? field?.Type;

    private static Node Without(Node patch)
    {
        var rest = Node.Mapping();
        foreach (var (name, value) in patch.Members.Where(member => member.Key != Directive))
        {
            rest.Set(name, value);
        }

        return rest;
    }

    private static string Name(Node node) => node.IsMapping ? "mapping" : node.IsSequence ? "list" : "scalar";
}
