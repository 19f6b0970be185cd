namespace Kubescape.Helm;

internal sealed class ActionNode(TemplateSource source, int position, PipelineNode pipeline) : TemplateNode(source, position)
{
    public PipelineNode Pipeline { get; } = pipeline;

    public override string ToString() => $"{{{{{Pipeline}}}}}";
}
