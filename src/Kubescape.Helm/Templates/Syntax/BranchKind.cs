namespace Kubescape.Helm;

internal enum BranchKind
{
    If,
    With,
    Range,
}
