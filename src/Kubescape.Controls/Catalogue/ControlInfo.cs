using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>What a report says about a control, and what the engine must know to run it.</summary>
/// <param name="Id"><c>C-</c> and four digits, or <c>X-</c> for one that Kubescape does not have; never reused.</param>
/// <param name="Name">Title.</param>
/// <param name="BaseScore">Impact of a failure, 1 (hygiene) to 10 (cluster takeover).</param>
public sealed record ControlInfo(string Id, string Name, double BaseScore)
{
    /// <summary>Where the control sits in overviews.</summary>
    public required Category Category { get; init; }

    /// <summary>A finer place inside the category.</summary>
    public Category? SubCategory { get; init; }

    /// <summary>What is checked and what an attacker gains from it.</summary>
    public required string Description { get; init; }

    /// <summary>What the owner of a failing resource should do.</summary>
    public required string Remediation { get; init; }

    /// <summary>The kinds of which each object is judged.</summary>
    public required ImmutableArray<ResourceKind> Judges { get; init; }

    /// <summary>Further kinds that the verdict depends on: where they could not be read, there is no verdict.</summary>
    public ImmutableArray<ResourceKind> Reads { get; init; } = [];

    /// <summary>The kinds of scan that the control makes sense in.</summary>
    public ScanScopes Scopes { get; init; } = ScanScopes.ClusterAndFile;

    /// <summary>
    /// Free keywords: <c>security</c>, <c>compliance</c>, <c>devops</c>, <c>security-impact</c>, <c>smartRemediation</c>.
    /// </summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The steps of attack tracks that a failure opens.</summary>
    public ImmutableArray<AttackStep> AttackSteps { get; init; } = [];

    /// <summary>Names of the <see cref="ControlInputs"/> that the check reads.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Whether the check says nothing until one of its <see cref="Inputs"/> has a value.</summary>
    public bool NeedsConfiguration { get; init; }

    /// <summary>The band that the base score falls into.</summary>
    public Severity Severity => Severities.Of(BaseScore);

    /// <summary>Where Kubescape describes the control; <see langword="null"/> for one that Kubescape does not have.</summary>
    public string? Link =>
        Id.StartsWith("C-", StringComparison.Ordinal) ? $"https://kubescape.io/docs/controls/{Id.ToLowerInvariant()}" : null;
}
