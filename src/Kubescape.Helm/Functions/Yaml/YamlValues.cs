using Kubescape.Objects;

namespace Kubescape.Helm;

/// <summary>Reads YAML into template values; like in Helm all numbers become float64.</summary>
internal static class YamlValues
{
    private static readonly TreeLimits Limits = new() { MaxDepth = FunctionLimits.Depth, MaxNodes = FunctionLimits.Items };

    /// <summary>The first document; <see langword="null"/> for an empty one.</summary>
    /// <param name="text">The stream.</param>
    /// <param name="error">Why the text cannot be read.</param>
    public static object? TryRead(string text, out string? error)
    {
        var document = YamlDocuments.Read(text.AsMemory(), Limits).FirstOrDefault();
        error = document?.Error is { } reason ? $"error converting YAML to JSON: yaml: line {reason.Line}: {reason.Message}"
            : null;
        return document?.Tree is { } tree ? Convert(tree.Root) : null;
    }

    private static object? Convert(Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Mapping:
                var map = DictionaryFunctions.Empty();
                foreach (var member in field.Members)
                {
                    map[member.Name] = Convert(member);
                }

                return map;
            case FieldKind.Sequence:
                var list = new List<object?>(field.Count);
                foreach (var item in field.Items)
                {
                    list.Add(Convert(item));
                }

                return list;
            case FieldKind.Boolean:
                return field.IsTrue;
            case FieldKind.Number:
                return field.Number;
            default:
                return field.Text;
        }
    }
}
