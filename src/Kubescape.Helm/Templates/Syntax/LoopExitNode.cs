namespace Kubescape.Helm;

/// <summary>A <c>break</c> or a <c>continue</c>.</summary>
internal sealed class LoopExitNode(TemplateSource source, int position, bool isBreak) : TemplateNode(source, position)
{
    public bool IsBreak { get; } = isBreak;

    public override string ToString() => IsBreak ? "{{break}}" : "{{continue}}";
}
