using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>What a cluster is needed for.</summary>
/// <param name="Purpose">The purposes.</param>
/// <param name="ScannedKinds">The kinds that a scan reads.</param>
/// <param name="Namespace">The namespace to install into.</param>
public sealed record PrerequisiteRequest(
    PrerequisitePurpose Purpose, ImmutableArray<ResourceKind> ScannedKinds, string Namespace);
