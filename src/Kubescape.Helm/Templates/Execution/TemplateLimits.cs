namespace Kubescape.Helm;

/// <summary>How much work templates may cause, so that a hostile chart costs little.</summary>
public sealed record TemplateLimits
{
    /// <summary>What the product uses.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>
    /// Units of work of all templates together: an action, a round of a loop, a call, or some hundred characters.
    /// The largest charts in use need less than a million.
    /// </summary>
    public long MaxSteps { get; init; } = 20_000_000;

    /// <summary>Characters that one template may print.</summary>
    public int MaxOutputLength { get; init; } = 32 * 1024 * 1024;

    /// <summary>Calls of templates inside each other; Helm's limit too.</summary>
    public int MaxDepth { get; init; } = 1000;
}
