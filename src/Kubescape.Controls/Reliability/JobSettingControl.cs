using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A job says what it otherwise leaves open.</summary>
internal sealed class JobSettingControl(
    string id, string name, double baseScore, ImmutableArray<ResourceKind> kinds, Func<Resource, Failure?> fault) : Control
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.Workload,
        Judges = kinds,
        Tags = ["devops"],
        Description = Risk,
        Remediation = Remedy,
    };

    /// <summary>What happens when it is left open.</summary>
    public required string Risk { get; init; }

    /// <summary>What the owner should do.</summary>
    public required string Remedy { get; init; }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        fault(resource) is { } failure ? [failure] : [];
}
