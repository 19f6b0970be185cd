using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>Lists the namespaces, so that somebody looks at what they separate.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.7, "Create administrative boundaries between resources using namespaces".
/// </remarks>
public sealed class AllNamespaces : Control
{
    public override ControlInfo Info { get; } = new(
        "C-0209",
        "Create administrative boundaries between resources using namespaces",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [new("", "Namespace")],
        Scopes = ScanScopes.Cluster,
        Description = "Rights, quotas and network policies hold for a namespace. Where applications and teams share one, a "
            + "mistake or a break-in of one of them reaches all.",
        Remediation = "Look at each namespace: give every application or team its own, and remove those that nobody uses.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        [Failure.Whole("a namespace that somebody knows the use of")];
}
