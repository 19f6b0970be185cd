namespace Kubescape.Helm;

/// <summary>A chain of fields of the dot: <c>.a.b</c>.</summary>
internal sealed class FieldNode(TemplateSource source, int position, string[] names) : TemplateNode(source, position)
{
    public string[] Names { get; } = names;

    public override string ToString() => "." + string.Join(".", Names);
}
