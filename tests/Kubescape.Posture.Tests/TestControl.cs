using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests;

/// <summary>A control that fails what has <c>spec.bad: true</c>.</summary>
internal sealed class TestControl(string id, double baseScore = 5) : Control
{
    public static ResourceKind Judged { get; } = new("", "Pod");

    public static ResourceKind Joined { get; } = new("", "Service");

    public ImmutableArray<ResourceKind> Reads { get; init; } = [];

    public ImmutableArray<AttackStep> AttackSteps { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = ["security"];

    public ScanScopes Scopes { get; init; } = ScanScopes.ClusterAndFile;

    public bool NeedsConfiguration { get; init; }

    public string? Missing { get; init; }

    public string? Doubt { get; init; }

    public Func<Resource, Exception?> Defect { get; init; } = _ => null;

    public override ControlInfo Info => new(id, $"Control {id}", baseScore)
    {
        Category = Category.Workload,
        Judges = [Judged],
        Reads = Reads,
        Scopes = Scopes,
        Description = "Bad.",
        Remediation = "Make it good.",
        AttackSteps = AttackSteps,
        Tags = Tags,
        Inputs = NeedsConfiguration ? ["publicRegistries"] : [],
        NeedsConfiguration = NeedsConfiguration,
    };

    public override string? WhyNotEvaluated(ControlContext context) => Missing;

    public override string? WhyUncertain(Resource resource, ControlContext context) => Doubt;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Defect(resource) is { } defect)
        {
            throw defect;
        }

        if (resource["spec"]["bad"].IsTrue)
        {
            yield return Failure.Set(resource["spec"]["bad"], "false");
        }
    }
}
