namespace Kubescape.Helm;

/// <summary>A variable, with the fields that are taken of it.</summary>
internal sealed class VariableNode(TemplateSource source, int position, string name, string[] fields)
    : TemplateNode(source, position)
{
    /// <summary>With its dollar sign.</summary>
    public string Name { get; } = name;

    public string[] Fields { get; } = fields;

    public override string ToString() => Fields.Length == 0 ? Name : $"{Name}.{string.Join(".", Fields)}";
}
