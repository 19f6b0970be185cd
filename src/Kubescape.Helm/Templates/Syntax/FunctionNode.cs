namespace Kubescape.Helm;

internal sealed class FunctionNode(TemplateSource source, int position, string name, TemplateFunction function)
    : TemplateNode(source, position)
{
    public string Name { get; } = name;

    public TemplateFunction Function { get; } = function;

    public override string ToString() => Name;
}
