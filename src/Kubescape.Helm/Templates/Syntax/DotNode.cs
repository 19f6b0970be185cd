namespace Kubescape.Helm;

internal sealed class DotNode(TemplateSource source, int position) : TemplateNode(source, position)
{
    public override string ToString() => ".";
}
