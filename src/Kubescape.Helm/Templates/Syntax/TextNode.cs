namespace Kubescape.Helm;

internal sealed class TextNode(TemplateSource source, int position, string text) : TemplateNode(source, position)
{
    public string Text { get; } = text;

    public override string ToString() => Text;
}
