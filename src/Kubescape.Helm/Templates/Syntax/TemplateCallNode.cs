namespace Kubescape.Helm;

internal sealed class TemplateCallNode(TemplateSource source, int position, string name, PipelineNode? pipeline)
    : TemplateNode(source, position)
{
    public string Name { get; } = name;

    public PipelineNode? Pipeline { get; } = pipeline;

    public override string ToString() =>
        $"{{{{template {GoQuote.Double(Name)}{(Pipeline is null ? "" : $" {Pipeline}")}}}}}";
}
