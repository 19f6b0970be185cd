namespace Kubescape.Helm;

internal sealed class CommandNode(TemplateSource source, int position, TemplateNode[] arguments) : TemplateNode(source, position)
{
    /// <summary>What is called, or the value, comes first.</summary>
    public TemplateNode[] Arguments { get; } = arguments;

    public override string ToString() => string.Join(" ", Arguments.Select(Quote));

    /// <summary>A pipeline as an argument stands in parentheses.</summary>
    public static string Quote(TemplateNode node) => node is PipelineNode ? $"({node})" : node.ToString()!;
}
