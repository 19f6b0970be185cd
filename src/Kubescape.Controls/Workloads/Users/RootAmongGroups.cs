using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The further groups of a pod must not include that of root.</summary>
/// <remarks>
/// Source: PodSecurityContext in the API reference, fsGroup and supplementalGroups; PodSecurityPolicy, "MustRunAs" of both.
/// </remarks>
public sealed class RootAmongGroups : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0073", "Root group among the further groups", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "supplementalGroups and fsGroup give every container of the pod further groups. With 0 among them each "
            + "has the rights of root's group on files, whatever its user, and volumes are handed to that group.",
        Remediation = "Remove 0 from supplementalGroups, and give fsGroup the number of a group of the application.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context)
    {
        var security = pod["securityContext"];
        if (security["fsGroup"].Integer == 0)
        {
            yield return Failure.Set(security["fsGroup"], "1000");
        }

        foreach (var group in security["supplementalGroups"].Items.Where(group => group.Integer == 0))
        {
            yield return Failure.Delete(group);
        }
    }
}
