using System.Collections.Immutable;
using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>Only parts of the cluster run in the namespaces of the system.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.7; Microsoft's threat matrix for Kubernetes, "Pod or container name similarity".
/// Parts of the cluster are those that the input names, a name that ends in * for all that begin so, in kube-system alone; and
/// mirrored static pods. What has an owner is judged by it: an object whose owner does not exist is deleted by Kubernetes.
/// </remarks>
public sealed class IntruderInSystem : Control
{
    private const string Input = "systemWorkloads";

    public override ControlInfo Info { get; } = new("X-0099", "Workload in a namespace of the system", BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Inputs = [Input],
        Description = "kube-system holds the parts of the cluster and their powerful service accounts; admission policies and "
            + "alerts often leave it out. Among them a malicious workload is overlooked, and a harmless one can be turned "
            + "against them.",
        Remediation = "Move the workload to a namespace of its own. If it is a part of your cluster, add its name to the control "
            + "input systemWorkloads.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var metadata = resource["metadata"];
        if (SystemNamespaces.Contains(resource.Namespace)
            && metadata["ownerReferences"].Count == 0
            && !MirrorPod.Is(resource)
            && !(resource.Namespace == "kube-system" && IsListed(resource.Name, context.Inputs[Input])))
        {
            yield return Failure.Review(metadata["namespace"]) with { Expected = "a namespace of the application" };
        }
    }

    private static bool IsListed(string name, ImmutableArray<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern is [.. var start, '*'] ? name.StartsWith(start, StringComparison.Ordinal) : name == pattern)
            {
                return true;
            }
        }

        return false;
    }
}
