using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Only what the cluster needs to live may have the priority of the system.</summary>
/// <remarks>
/// Source: "Guaranteed Scheduling For Critical Add-On Pods" in the Kubernetes documentation. A priority class of the system
/// in namespaces of the input is in order.
/// </remarks>
public sealed class SystemPriority : WorkloadControl
{
    private const string Input = "systemPriorityNamespaces";

    public override ControlInfo Info { get; } = new("X-0076", "System priority outside of the system", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Inputs = [Input],
        Description = "Pods of the classes system-node-critical and system-cluster-critical push others off a full node and are "
            + "the last to go. With them an intruder, or a mistake, displaces applications and the cluster's own services.",
        Remediation = "Create a PriorityClass of your own below 1000000000 and name it in priorityClassName; for add-ons of the "
            + "cluster add their namespace to the control input systemPriorityNamespaces.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context)
    {
        var priorityClass = pod["priorityClassName"];
        if (priorityClass.Text is "system-node-critical" or "system-cluster-critical"
            && !context.Inputs[Input].Contains(workload.Namespace))
        {
            yield return Failure.Review(priorityClass) with { Expected = "a priority class of the application" };
        }
    }
}
