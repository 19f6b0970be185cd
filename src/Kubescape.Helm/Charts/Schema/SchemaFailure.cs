namespace Kubescape.Helm;

/// <summary>A value that does not meet a schema.</summary>
/// <param name="Path">A JSON pointer to the value.</param>
/// <param name="Reason">What was found and what was expected.</param>
internal readonly record struct SchemaFailure(string Path, string Reason)
{
    public override string ToString() => $"- at '{Path}': {Reason}";
}
