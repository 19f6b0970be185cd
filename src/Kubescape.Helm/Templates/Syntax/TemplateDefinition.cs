namespace Kubescape.Helm;

/// <summary>A template that has a name.</summary>
internal sealed class TemplateDefinition(string name, TemplateSource source, TemplateNode[] body)
{
    public string Name { get; } = name;

    public TemplateSource Source { get; } = source;

    public TemplateNode[] Body { get; } = body;

    /// <summary>Whether there is nothing but space, which does not replace a template of the same name.</summary>
    public bool IsEmpty => Body.All(node => node is TextNode { Text: var text } && string.IsNullOrWhiteSpace(text));
}
