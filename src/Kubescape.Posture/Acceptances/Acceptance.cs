using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>Somebody's decision to live with certain failures.</summary>
/// <param name="Name">What people call it.</param>
public sealed record Acceptance(string Name)
{
    /// <summary>In what form the decision was made.</summary>
    public required AcceptanceOrigin Origin { get; init; }

    /// <summary>Where it is written: <c>exceptions.json:12</c>, or the object that carries it.</summary>
    public required string Place { get; init; }

    /// <summary>Why; empty when nobody said so.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who decided; empty when nobody said so.</summary>
    public string Author { get; init; } = "";

    /// <summary>The moment from which it counts no more; <see langword="null"/> for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The controls that it is for: what any of these names.</summary>
    public required ImmutableArray<ControlSelector> Controls { get; init; }

    /// <summary>The objects that it is for: what any of these names.</summary>
    public ImmutableArray<PlaceSelector> Objects { get; init; } = [];

    /// <summary>The object that it is written in, which it is for; instead of <see cref="Objects"/>.</summary>
    public OwnObject? Own { get; init; }

    /// <summary>What is wrong with it, so that it accepts nothing; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it tells the frameworks apart that have a control.</summary>
    internal bool NamesFrameworkOf(ControlInfo control) =>
        Controls.Any(selector => selector.FrameworkName is not null && selector.IsFor(control));

    /// <summary>Whether it is for a control anywhere, or in a framework.</summary>
    /// <param name="control">The control.</param>
    /// <param name="framework">The framework; <see langword="null"/> for selectors that name none.</param>
    internal bool IsFor(ControlInfo control, string? framework) => Controls.Any(selector =>
        selector.IsFor(control)
        && (selector.FrameworkName is null || (framework is not null && selector.FrameworkName.Matches(framework))));
}
