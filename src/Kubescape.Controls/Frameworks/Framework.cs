using System.Collections.Immutable;

namespace Kubescape.Controls;

/// <summary>A named selection of controls, in the order of its source.</summary>
/// <param name="Name">What users ask for, in any case.</param>
/// <param name="Description">What the selection is for.</param>
public sealed record Framework(string Name, string Description)
{
    /// <summary>The version of the source document; empty where it has none.</summary>
    public required string Version { get; init; }

    /// <summary>The kinds of scan that the framework makes sense in.</summary>
    public required ScanScopes Scopes { get; init; }

    /// <summary>Its controls, under the names it has for them.</summary>
    public required ImmutableArray<FrameworkControl> Controls { get; init; }

    /// <summary>The chapters that hold its controls; none where its source has no chapters.</summary>
    /// <remarks>They may hold controls that <see cref="Controls"/>, cut down to one kind of scan, lacks.</remarks>
    public ImmutableArray<FrameworkSection> SubSections { get; init; } = [];
}
