namespace Kubescape.Helm;

/// <summary>A string, number or boolean.</summary>
internal sealed class ConstantNode(TemplateSource source, int position, string literal, object value)
    : TemplateNode(source, position)
{
    public object Value { get; } = value;

    public override string ToString() => literal;
}
