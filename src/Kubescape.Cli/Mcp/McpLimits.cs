namespace Kubescape.Cli;

/// <summary>How much one client can make the server do.</summary>
internal sealed record McpLimits
{
    /// <summary>The longest message, in bytes: no tool needs more than some paths and names.</summary>
    public int MessageBytes { get; init; } = 1 << 20;

    /// <summary>How deep a message may be nested; the deepest one that makes sense has five levels.</summary>
    public int MessageDepth { get; init; } = 32;

    /// <summary>How many messages a batch may hold.</summary>
    public int BatchMessages { get; init; } = 32;

    /// <summary>How many calls may wait for the one that runs.</summary>
    public int WaitingCalls { get; init; } = 32;

    /// <summary>How many messages may be without their answer; more are not read until the client takes answers.</summary>
    public int OpenMessages { get; init; } = 128;

    /// <summary>How long a call may run.</summary>
    public TimeSpan CallTime { get; init; } = TimeSpan.FromSeconds(120);
}
