namespace Kubescape.Helm;

/// <summary>Commands of which each gets the value of the one before, and the variables that get the last value.</summary>
internal sealed class PipelineNode(
    TemplateSource source, int position, VariableNode[] variables, bool isAssignment, CommandNode[] commands)
    : TemplateNode(source, position)
{
    public VariableNode[] Variables { get; } = variables;

    /// <summary>Whether the variables exist already.</summary>
    public bool IsAssignment { get; } = isAssignment;

    public CommandNode[] Commands { get; } = commands;

    public override string ToString() =>
        (Variables.Length == 0 ? "" : $"{string.Join<VariableNode>(", ", Variables)} {(IsAssignment ? "=" : ":=")} ")
        + string.Join<CommandNode>(" | ", Commands);
}
