using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not ask for the user 0.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Running as Non-root user", which also looks at a pod whose containers
/// say otherwise: the next container inherits it.
/// </remarks>
public sealed class RootUser : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0071", "Container runs as user 0", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "User 0 is root, inside the container and, unless user namespaces part them, on the node. Whoever takes "
            + "the process over can change everything in the container and attacks runtime and kernel with the rights of root.",
        Remediation = "Give runAsUser a number above 0, best one above 10000 that no user of the node has, and build the image "
            + "so that this user can run it.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.Of(workload)
        let user = security["runAsUser"]
        where user.Integer == 0
        select Failure.Set(user, "1000");
}
