namespace Kubescape.Helm;

/// <summary>How a body ends.</summary>
internal enum LoopSignal
{
    None,
    Break,
    Continue,
}
