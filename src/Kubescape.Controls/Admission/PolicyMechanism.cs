using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>Something decides which pods a namespace admits.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2, "Ensure that the cluster has at least one active policy control mechanism in
/// place". A webhook that sees pods counts for every namespace: what it decides, its configuration does not tell.
/// </remarks>
public sealed class PolicyMechanism : Control
{
    private static readonly ImmutableArray<ResourceKind> Webhooks =
    [
        new("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
        new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
    ];

    public override ControlInfo Info { get; } = new(
        "C-0192",
        "Ensure that the cluster has at least one active policy control mechanism in place",
        BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [new("", "Namespace")],
        Reads = Webhooks,
        Description = "Without admission control whoever may create pods in the namespace may create privileged ones, and so "
            + "owns the nodes.",
        Remediation = "Label the namespace with the level of the Pod Security Standards that it enforces, baseline or "
            + "restricted, or run a policy engine as a webhook.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (EnforcedLevel.Of(resource) == PodSecurityLevel.Privileged && !context.Once(this, () => context.Graph.OfKinds(Webhooks).Any(SeesPods)))
        {
            yield return Failure.Set(EnforcedLevel.Label(resource), Failure.Placeholder);
        }
    }

    private static bool SeesPods(Resource configuration) =>
        configuration["webhooks"].Items.SelectMany(webhook => webhook["rules"].Items).Any(CoversPods);

    private static bool CoversPods(Field rule) =>
        !rule["scope"].Is("Cluster")
        && rule["apiGroups"].Items.Any(group => group.Text is "" or "*")
        && rule["resources"].Items.Any(name => name.Text is "pods" or "*" or "*/*");
}
