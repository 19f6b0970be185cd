using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not ask for the group 0.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Non-root containers".</remarks>
public sealed class RootGroup : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0072", "Container runs as group 0", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Group 0 is the group of root. Its members read, and often write, files in images and on volumes of the "
            + "node that are closed to all other users.",
        Remediation = "Give runAsGroup a number above 0, and let that group own the files that the process needs.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.Of(workload)
        let id = security["runAsGroup"]
        where id.Integer == 0
        select Failure.Set(id, "1000");
}
