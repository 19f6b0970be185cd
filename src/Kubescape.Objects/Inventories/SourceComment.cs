namespace Kubescape.Objects;

/// <summary>A comment of a manifest that speaks to the program.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Target">
/// The line of the field that it is about: its own where a field begins there, else the next one that has a field.
/// </param>
/// <param name="Text">What stands behind <see cref="Marker"/>.</param>
public sealed record SourceComment(int Line, int Target, string Text)
{
    /// <summary>What such a comment begins with.</summary>
    public const string Marker = "kubescape:ignore";

    /// <summary>The target of a comment before the first field: the whole document.</summary>
    public const int WholeDocument = 0;

    /// <summary>The target of a comment after the last field.</summary>
    public const int Nothing = -1;
}
