using Kubescape.Graph;

namespace Kubescape.Controls.Network;

/// <summary>Every namespace has a network policy, as the CIS benchmarks ask.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.3, "Ensure that all Namespaces have Network Policies defined".</remarks>
public sealed class BenchmarkNamespacePolicies : NamespacePolicyControl
{
    public override ControlInfo Info { get; } =
        new("C-0206", "Ensure that all Namespaces have Network Policies defined", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = Namespaces,
        Reads = NetworkPolicyKinds.All,
        Description = "Pods of one cluster reach each other freely unless a network policy says otherwise, so one "
            + "compromised application can attack all the others.",
        Remediation = "Create a NetworkPolicy in the namespace that isolates its pods, and allow what they need beside it.",
    };
}
