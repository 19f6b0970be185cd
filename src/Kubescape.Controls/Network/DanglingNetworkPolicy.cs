using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A network policy selects the pods of some workload.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Network Policies". An empty podSelector means every pod, those to come included.
/// </remarks>
public sealed class DanglingNetworkPolicy : Control
{
    public override ControlInfo Info { get; } = new("C-0299", "Dangling NetworkPolicy", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [NetworkPolicyKinds.Native],
        Reads = Workload.Kinds,
        Tags = ["devops"],
        Description = "A policy whose selector matches no pod protects nothing. Mostly a label was misspelled or renamed, "
            + "and the pods that the policy was written for are open.",
        Remediation = "Correct the podSelector to the labels of the pods it is meant for, or delete the policy.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var selector = resource["spec"]["podSelector"];
        var required = selector["matchLabels"];
        if ((required.Count > 0 || selector["matchExpressions"].Count > 0)
            && !context.Graph.PodLabels.AnySelected(resource, required, labels => LabelSelector.Matches(selector, labels)))
        {
            yield return Failure.Look(selector) with { Expected = "a selector that matches some pods of the namespace" };
        }
    }
}
