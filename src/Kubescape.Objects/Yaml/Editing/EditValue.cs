namespace Kubescape.Objects;

/// <summary>A scalar to write.</summary>
/// <param name="Kind">The type that a reader must find.</param>
/// <param name="Text">The text; numbers and booleans as JSON writes them.</param>
public readonly record struct EditValue(FieldKind Kind, string Text)
{
    /// <summary>A value that is text whatever it looks like, as in labels and environment variables.</summary>
    public static EditValue OfText(string text) => new(FieldKind.String, text);

    /// <summary>A value typed as YAML types it: <c>true</c> is a boolean, <c>1000</c> a number.</summary>
    public static EditValue Typed(string text) => YamlScalar.TypeOf(text) is { } typed ? typed : OfText(text);

    /// <summary>Whether a field holds this value.</summary>
    public bool IsAt(Field field) => field.Kind == Kind && string.Equals(field.Scalar, Text, StringComparison.Ordinal);
}
