using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>The way from the root of an object to a field, as YAML.</summary>
/// <remarks>
/// Written from the tree, not from the file: one way for files and clusters, it needs no file that may have changed since, and a
/// line of a file may hold secrets of other objects.
/// </remarks>
internal static class FieldTrail
{
    private const int MaxValueLength = 100;
    private const string IndentStep = "  ";
    private const string Dash = "- ";

    /// <summary>The lines; none when the object as a whole is at fault.</summary>
    public static ImmutableArray<TrailLine> Of(Resource owner, Field at, bool showsSecrets)
    {
        // An item is shown by its name, so that the name needs no line of its own.
        var end = at is { Exists: true, Name: "name", Parent.Parent.Kind: FieldKind.Sequence } ? at.Parent : at;
        var way = new Stack<Field>();
        for (var field = end.Nearest; field.Exists && field.Parent.Exists; field = field.Parent)
        {
            way.Push(field);
        }

        var lines = ImmutableArray.CreateBuilder<TrailLine>(way.Count + 1);
        var indent = "";
        var dash = "";
        foreach (var field in way)
        {
            if (IsUnnamedItem(field) && field != end)
            {
                dash += Dash;
                continue;
            }

            lines.Add(new TrailLine(LineOf(field == end ? at : field), indent + dash + TextOf(field).TrimEnd(), field == end));
            indent += IndentStep + new string(' ', dash.Length);
            dash = "";
        }

        if (!at.Exists && at.Path.Length > 0)
        {
            var missing = at.Path[at.Nearest.Path.Length..].TrimStart('.');
            lines.Add(new TrailLine(LineOf(at.Nearest), $"{indent}{dash}{missing}: (not written)", IsMarked: true));
        }

        return lines.ToImmutable();

        int LineOf(Field field) => owner.Source is null ? 0 : field.Line;

        string TextOf(Field field)
        {
            if (field.Parent.Kind == FieldKind.Sequence)
            {
                return field["name"].Exists ? $"{Dash}name: {ValueOf(field["name"])}" : $"{Dash}{ValueOf(field)}";
            }

            return $"{field.Name}: {ValueOf(field)}";
        }

        string ValueOf(Field field)
        {
            if (field.Kind is FieldKind.Mapping or FieldKind.Sequence)
            {
                return field == at ? Size(field) : "";
            }

            if (!showsSecrets && SensitiveValues.Contains(owner, field))
            {
                return SensitiveValues.Mask;
            }

            var text = field.ToString();
            return text.Length > MaxValueLength ? string.Concat(text.AsSpan(0, MaxValueLength), "…") : text;
        }
    }

    /// <summary>Whether it is a list or a mapping that only its members tell apart: they stand beside its dash.</summary>
    private static bool IsUnnamedItem(Field field) =>
        field.Parent.Kind == FieldKind.Sequence && field.Kind is FieldKind.Mapping or FieldKind.Sequence && !field["name"].Exists;

    private static string Size(Field field) =>
        $"({Wording.Count(field.Count, field.Kind == FieldKind.Mapping ? "field" : "item")})";
}
