namespace Kubescape.Helm;

/// <summary>An <c>if</c>, <c>with</c> or <c>range</c> with its bodies.</summary>
internal sealed class BranchNode(
    TemplateSource source, int position, BranchKind kind, PipelineNode pipeline, TemplateNode[] body, TemplateNode[] otherwise)
    : TemplateNode(source, position)
{
    public BranchKind Kind { get; } = kind;

    public PipelineNode Pipeline { get; } = pipeline;

    public TemplateNode[] Body { get; } = body;

    public TemplateNode[] Otherwise { get; } = otherwise;

    /// <summary>The keyword.</summary>
    public string Word => Kind switch { BranchKind.If => "if", BranchKind.With => "with", _ => "range" };

    public override string ToString() =>
        $"{{{{{Word} {Pipeline}}}}}{string.Concat<TemplateNode>(Body)}"
        + (Otherwise.Length == 0 ? "" : $"{{{{else}}}}{string.Concat<TemplateNode>(Otherwise)}") + "{{end}}";
}
