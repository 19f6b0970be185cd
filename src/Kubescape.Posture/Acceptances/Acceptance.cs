using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

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

    /// <summary>
    /// The one object that it is for, and which of its failures; instead of <see cref="Objects"/>, for what stands in the object.
    /// </summary>
    public (Resource Resource, Func<Finding, bool> Covers)? Own { get; init; }

    /// <summary>What is wrong with it, so that it accepts nothing; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is for a failure, as far as the object goes.</summary>
    internal bool Covers(Resource resource, Finding finding, string cluster) =>
        Own is { } own
            ? ReferenceEquals(own.Resource, resource) && own.Covers(finding)
            : Objects.Any(selector => selector.Covers(resource, finding, cluster));

    /// <summary>Whether it is for a control in one of these frameworks and not anywhere.</summary>
    internal bool IsForOnlyIn(ControlInfo control, IEnumerable<string> frameworks) =>
        !IsFor(control, framework: null) && frameworks.Any(name => IsFor(control, name));

    /// <summary>Whether it is for a control anywhere, or in a framework.</summary>
    /// <param name="control">The control.</param>
    /// <param name="framework">The framework; <see langword="null"/> for selectors that name none.</param>
    internal bool IsFor(ControlInfo control, string? framework) => Controls.Any(selector =>
        selector.IsFor(control)
        && (selector.FrameworkName is null || (framework is not null && selector.FrameworkName.Matches(framework))));
}
