namespace Kubescape.Helm;

/// <summary>A chain of fields of any other term: <c>(index .list 0).a</c>.</summary>
internal sealed class ChainNode(TemplateSource source, int position, TemplateNode term, string[] names)
    : TemplateNode(source, position)
{
    public TemplateNode Term { get; } = term;

    public string[] Names { get; } = names;

    public override string ToString() => $"{CommandNode.Quote(Term)}.{string.Join(".", Names)}";
}
