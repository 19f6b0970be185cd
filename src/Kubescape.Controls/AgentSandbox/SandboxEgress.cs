using Kubescape.Objects;

namespace Kubescape.Controls.AgentSandbox;

/// <summary>Sandboxes of agents reach only what their template names.</summary>
/// <remarks>
/// Source: SandboxTemplate of extensions.agents.x-k8s.io: the policy is enforced unless its management is <c>Unmanaged</c>;
/// without one, the controller's own allows the internet. A peer is a NetworkPolicyPeer of networking.k8s.io/v1.
/// </remarks>
public sealed class SandboxEgress : Control
{
    public override ControlInfo Info { get; } = new("C-0301", "Agent Sandbox egress policy enforcement", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.Network,
        Judges = [SandboxTemplates.Kind],
        Tags = ["security"],
        Description = "An agent that may open any connection can carry data out and fetch tools for an attack, because it "
            + "was told to or because a text that it read told it.",
        Remediation = "Set networkPolicyManagement to Managed, and list in networkPolicy.egress only the destinations that "
            + "the agent needs.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var spec = resource["spec"];
        var management = spec["networkPolicyManagement"];
        var policy = spec["networkPolicy"];
        var egress = policy["egress"];
        if (management.HasValue && !management.Is("Managed"))
        {
            yield return Failure.Look(management) with { Expected = "Managed" };
        }
        else if (policy.Kind != FieldKind.Mapping)
        {
            yield return Failure.Look(policy) with { Expected = "a network policy that names the destinations" };
        }
        else if (egress.HasValue && (egress.Kind != FieldKind.Sequence || !egress.Items.All(IsScoped)))
        {
            yield return Failure.Look(egress) with { Expected = "rules that name their destinations, none of them everything" };
        }
    }

    private static bool IsScoped(Field rule) => rule["to"].Count > 0 && rule["to"].Items.All(IsScopedPeer);

    private static bool IsScopedPeer(Field peer)
    {
        if (peer["ipBlock"].HasValue)
        {
            return peer["ipBlock"]["cidr"].Text is { Length: > 0 } range && !range.EndsWith("/0", StringComparison.Ordinal);
        }

        var (pods, namespaces) = (peer["podSelector"], peer["namespaceSelector"]);
        return namespaces.HasValue ? Narrows(namespaces) || Narrows(pods) : pods.HasValue;
    }

    private static bool Narrows(Field selector) => selector["matchLabels"].Count > 0 || selector["matchExpressions"].Count > 0;
}
