using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>A wanted change of one field of a file.</summary>
/// <param name="Document">The position of the document in the file, from 0; empty documents count.</param>
/// <param name="Path">The steps from the root of the document; the field need not exist, nor what is around it.</param>
/// <param name="Value">The value to write; <see langword="null"/> to remove the field.</param>
public sealed record FieldEdit(int Document, ImmutableArray<PathStep> Path, EditValue? Value)
{
    /// <summary>Whether the field goes.</summary>
    public bool IsDelete => Value is null;
}
