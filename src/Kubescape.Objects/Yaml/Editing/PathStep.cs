namespace Kubescape.Objects;

/// <summary>One step of a path: into a mapping by name, or into a list by position.</summary>
/// <param name="Name">The member name; <see langword="null"/> for an item of a list.</param>
/// <param name="Index">The position in the list, from 0; 0 for a member.</param>
public readonly record struct PathStep(string? Name, int Index)
{
    /// <summary>Whether the step leads into a list.</summary>
    public bool IsItem => Name is null;

    /// <summary>The place that the step leads to.</summary>
    public Field From(Field field) => Name is null ? field[Index] : field[Name];

    /// <summary>The step as it stands alone: <c>image</c>, <c>[0]</c>.</summary>
    public override string ToString() => Name is null ? FieldPath.AppendIndex("", Index) : FieldPath.AppendName("", Name);
}
