using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Writes the values of variables where they are used.</summary>
internal sealed class VariableTransformer(IReadOnlyList<Variable> variables, IReadOnlyList<FieldSpec> fields) : ITransformer
{
    private const int MaxLength = 1 << 20;

    private readonly Dictionary<string, Node> values = new(StringComparer.Ordinal);

    public string Kind => "RefVarTransformer";

    public void Apply(ObjectSet set)
    {
        if (variables.Count == 0)
        {
            return;
        }

        foreach (var variable in variables)
        {
            values[variable.Name] = Value(set, variable);
        }

        foreach (var item in set.Objects)
        {
            foreach (var field in fields.Where(field => field.Selects(item.Kind)))
            {
                FieldWalk.Visit(item.Root, field, FieldKind.Absent, Expand);
            }
        }
    }

    private static Node Value(ObjectSet set, Variable variable)
    {
        if (set.Objects.FirstOrDefault(item => item.Variables.Contains(variable.Name)) is not { } item)
        {
            throw new BuildStepException($"the variable '{variable.Name}' is about {variable.Object}, which is not there");
        }

        return new FieldPlaces(variable.Path, FieldKind.Absent).Find(item.Root) is [var (value, _), ..] && value.IsScalar
            ? value
            : throw new BuildStepException(
                $"{item.Id} has no value at '{string.Join('.', variable.Path)}' for the variable '{variable.Name}'");
    }

    private Node Expand(Node node)
    {
        if (node.IsMapping)
        {
            foreach (var (name, value) in node.Members.Where(member => member.Value.Kind == FieldKind.String).ToList())
            {
                node.Set(name, ExpandText(value));
            }
        }

        for (var at = 0; at < node.Items.Count; at++)
        {
            node.Items[at] = node.Items[at].Kind == FieldKind.String
                ? ExpandText(node.Items[at])
                : throw new BuildStepException("a list in which variables are looked for holds something that is no text");
        }

        return node.Kind == FieldKind.String ? ExpandText(node) : node;
    }

    /// <summary>Source: the expansion of <c>$(NAME)</c> in container arguments; <c>$$</c> stands for one dollar.</summary>
    private Node ExpandText(Node node)
    {
        var text = node.Text!;
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return node;
        }

        if (text is ['$', '(', .. var whole, ')'] && values.TryGetValue(whole, out var only))
        {
            return Node.Scalar(only.Kind, only.Text);
        }

        var expanded = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '$' && at + 1 < text.Length && text[at + 1] == '('
                ? text.IndexOf(')', at + 2)
                : -1;
            if (end > 0)
            {
                var name = text[(at + 2)..end];
                expanded.Append(values.TryGetValue(name, out var value) ? value.Text : $"$({name})");
                at = end;
            }
            else
            {
                expanded.Append(text[at]);
                at += text[at] == '$' && at + 1 < text.Length && text[at + 1] == '$' ? 1 : 0;
            }

            if (expanded.Length > MaxLength)
            {
                throw new BuildStepException($"a text with variables becomes longer than {MaxLength} characters");
            }
        }

        return Node.String(expanded.ToString());
    }
}
