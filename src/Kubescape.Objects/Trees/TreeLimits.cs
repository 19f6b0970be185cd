namespace Kubescape.Objects;

/// <summary>How large one document may become, so that a hostile one costs little.</summary>
public sealed record TreeLimits
{
    /// <summary>What the product uses.</summary>
    public static TreeLimits Default { get; } = new();

    /// <summary>Levels of nesting; the deepest object schemas in use have some 60.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Values in one document, expanded aliases included.</summary>
    public int MaxNodes { get; init; } = 2_000_000;

    /// <summary>Values that aliases may add to one document; manifests in use stay below a thousand.</summary>
    public int MaxAliasedNodes { get; init; } = 100_000;
}
