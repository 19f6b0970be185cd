namespace Kubescape.Helm;

/// <summary>Templates by name; those of a layer hide those of the layers below.</summary>
internal sealed class TemplateSet(TemplateSet? below = null)
{
    private readonly Dictionary<string, TemplateDefinition> definitions = new(StringComparer.Ordinal);

    /// <summary>Later definitions replace earlier ones, unless they are empty.</summary>
    public void Add(TemplateDefinition definition)
    {
        if (!definition.IsEmpty || Find(definition.Name) is null)
        {
            definitions[definition.Name] = definition;
        }
    }

    public TemplateDefinition? Find(string name) => definitions.GetValueOrDefault(name) ?? below?.Find(name);
}
