using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Nodes;

/// <summary>A cluster at Amazon has Fargate nodes, which share their kernel with no other pod.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 5.6.1; Amazon EKS User Guide, "Simplify compute management with AWS Fargate".</remarks>
public sealed class FargateNodes : Control
{
    public override ControlInfo Info { get; } = new("C-0233", "Consider Fargate for running untrusted workloads", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = [KubeletVersion.NodeKind],
        Scopes = ScanScopes.Eks,
        Description = "Pods of one node share its kernel, so that an untrusted one that breaks out of its container reaches "
            + "all others. A Fargate node runs a single pod.",
        Remediation = "Make a Fargate profile for the workloads that you do not trust.",
    };

    /// <summary>The Fargate nodes; every node where there are none.</summary>
    public override IEnumerable<Resource> Candidates(ControlContext context)
    {
        var nodes = context.Graph.OfKind(KubeletVersion.NodeKind);
        return nodes.Any(IsFargate) ? nodes.Where(IsFargate) : nodes;
    }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        IsFargate(resource) ? [] : [Failure.Whole("some Fargate nodes in the cluster, if it runs workloads that nobody vouches for")];

    private static bool IsFargate(Resource node) => node.Name.StartsWith("fargate", StringComparison.Ordinal);
}
