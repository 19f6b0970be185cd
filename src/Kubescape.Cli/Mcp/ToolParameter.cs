using System.Collections.Immutable;

namespace Kubescape.Cli;

/// <summary>A parameter of a tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it must be.</param>
/// <param name="Description">What it is for.</param>
internal sealed record ToolParameter(string Name, ToolParameterType Type, string Description)
{
    /// <summary>Whether a call without it makes no sense.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values that it may have; none for no such restriction.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The largest number.</summary>
    public int Maximum { get; init; } = int.MaxValue;
}
