namespace Kubescape.Helm;

internal sealed class NilNode(TemplateSource source, int position) : TemplateNode(source, position)
{
    public override string ToString() => "nil";
}
