using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>What there is to write out.</summary>
internal static class ArtifactLibrary
{
    public static Artifact Inputs { get; } = new("controls-inputs", InputsDocument.Write);

    public static Artifact AttackTracks { get; } = new("attack-tracks", AttackTracksDocument.Write);

    /// <summary>All but the single controls, which are inside the frameworks.</summary>
    public static ImmutableArray<Artifact> All => [Inputs, AttackTracks, .. FrameworkLibrary.All.Select(Of)];

    /// <summary>Every control, by id.</summary>
    public static IEnumerable<Artifact> Controls => Catalog.All.Select(Of);

    /// <summary>The framework of a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Artifact Framework(string name) => FrameworkLibrary.Find(name) is { } framework
        ? Of(framework)
        : throw new UsageException($"There is no framework '{name}': 'kubescape list frameworks' shows them all.");

    /// <summary>The control of an id.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Artifact Control(string id) => Catalog.Find(id) is { } control
        ? Of(control)
        : throw new UsageException($"There is no control '{id}': 'kubescape list controls' shows them all.");

    private static Artifact Of(Control control) =>
        new(control.Info.Id, json => ControlDocument.Write(json, control, control.Info.Name));

    private static Artifact Of(Framework framework) => new(framework.Name, json => FrameworkDocument.Write(json, framework));
}
