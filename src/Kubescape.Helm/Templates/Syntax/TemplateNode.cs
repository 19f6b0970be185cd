namespace Kubescape.Helm;

/// <summary>A part of a parsed template; its text is what messages quote.</summary>
internal abstract class TemplateNode(TemplateSource source, int position)
{
    public TemplateSource Source { get; } = source;

    /// <summary>Offset in the source.</summary>
    public int Position { get; } = position;
}
