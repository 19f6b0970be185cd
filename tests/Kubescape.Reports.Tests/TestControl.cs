using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Reports.Tests;

/// <summary>A control of these tests, so that the golden files do not change when the catalogue grows.</summary>
internal sealed class TestControl(ControlInfo info, Func<Resource, IEnumerable<Failure>> check) : Control
{
    public override ControlInfo Info => info;

    /// <summary>Why no scan can answer; <see langword="null"/> when it can.</summary>
    public string? Missing { get; init; }

    /// <summary>The resources to judge, where they are not the objects of a kind.</summary>
    public Func<ControlContext, IEnumerable<Resource>>? Chosen { get; init; }

    public override IEnumerable<Resource> Candidates(ControlContext context) => Chosen is null ? base.Candidates(context) : Chosen(context);

    public override string? WhyNotEvaluated(ControlContext context) => Missing;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => check(resource);
}
