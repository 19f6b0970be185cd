using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Visits the places that a field specification leads to.</summary>
internal static class FieldWalk
{
    /// <summary>Replaces each value found by what the function makes of it.</summary>
    /// <param name="root">The object.</param>
    /// <param name="spec">The place; whether it selects the object was looked at before.</param>
    /// <param name="created">The kind of value that a missing place gets; absent where none is made.</param>
    /// <param name="change">Gets each value; what it returns is written.</param>
    public static void Visit(Node root, FieldSpec spec, FieldKind created, Func<Node, Node> change) =>
        Visit(root, spec.Steps, 0, spec.Create ? created : FieldKind.Absent, change);

    private static void Visit(Node node, string[] steps, int at, FieldKind created, Func<Node, Node> change)
    {
        if (node.IsSequence)
        {
            foreach (var item in node.Items)
            {
                Visit(item, steps, at, created, change);
            }

            return;
        }

        if (!node.IsMapping)
        {
            if (node.IsNull)
            {
                return;
            }

            throw new BuildStepException(
                $"{string.Join('/', steps)}: '{node.Text}' stands where a mapping or a list was expected");
        }

        var isLast = at == steps.Length - 1;
        var name = steps[at];
        var mustBeList = name.EndsWith("[]", StringComparison.Ordinal);
        name = mustBeList ? name[..^2] : name;
        var member = node[name];
        if (member is null or { IsNull: true } && created != FieldKind.Absent && !mustBeList)
        {
            var kind = isLast ? created : FieldKind.Mapping;
            member = kind == FieldKind.Mapping ? Node.Mapping() : Node.String("");
            node.Set(name, member);
        }

        switch (member)
        {
            case null:
                break;
            case var _ when isLast:
                node.Set(name, change(member));
                break;
            default:
                Visit(member, steps, at + 1, created, change);
                break;
        }
    }
}
