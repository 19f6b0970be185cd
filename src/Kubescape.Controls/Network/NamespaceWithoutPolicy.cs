using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Every namespace has a network policy.</summary>
/// <remarks>
/// Source: NSA Kubernetes Hardening Guide, "Network policies"; CIS Kubernetes Benchmark, "Ensure that all Namespaces have
/// Network Policies defined".
/// </remarks>
public sealed class NamespaceWithoutPolicy : Control
{
    public override ControlInfo Info { get; } = new("C-0054", "Cluster internal networking", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [new("", "Namespace")],
        Reads = NetworkPolicyKinds.All,
        Tags = ["security", "compliance"],
        Description = "Without network policies every pod of the cluster reaches every pod of the namespace, so that breaking "
            + "into the least guarded one is a way to all of them.",
        Remediation = "Give the namespace a policy that denies by default, and policies beside it that allow what is needed.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var policies = context.Graph.NetworkPolicies;
        if (!policies.In(resource.Name).Concat(policies.SelectingAllOf(resource.Name)).Any(policy => policy.Isolates))
        {
            yield return Failure.Whole("a network policy in the namespace");
        }
    }
}
