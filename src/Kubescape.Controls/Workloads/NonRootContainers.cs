using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Every container must run as a user and as a group other than root.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Running as Non-root" and "Running as Non-root user"; for the group the
/// NSA Kubernetes Hardening Guide, "Non-root containers".
/// </remarks>
public sealed class NonRootContainers : Control
{
    private const string OrdinaryId = "1000";

    public override ControlInfo Info { get; } = new("C-0013", "Non-root containers", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "Unless user namespaces part them, root inside a container is root of its node. Whoever takes over such a "
            + "process attacks the runtime and the kernel with root's rights, and owns every file of root that the node shares "
            + "with it.",
        Remediation = "In the securityContext of the container or of its pod, set runAsNonRoot to true (or runAsUser above 0) "
            + "and runAsGroup above 0; build the image so that this user can run it.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var failure in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init)
            .SelectMany(container => Failures(container, resource))
            .Distinct())
        {
            yield return failure;
        }

        if (EphemeralContainers.Of(resource).Any(container => Failures(container, resource).Any()))
        {
            yield return Failure.Whole("ephemeral containers that run as a user and a group other than root");
        }
    }

    private static IEnumerable<Failure> Failures(Field container, Resource resource)
    {
        var pod = Workload.PodSpec(resource);
        var nonRoot = EffectiveSecurity.Setting(container, pod, "runAsNonRoot");
        var user = EffectiveSecurity.Setting(container, pod, "runAsUser");
        if (!nonRoot.IsTrue && user.Integer is not > 0)
        {
            yield return user.HasValue
                ? Failure.Set(user, OrdinaryId)
                : Failure.Set(container["securityContext"]["runAsNonRoot"], "true");
        }

        var group = EffectiveSecurity.Setting(container, pod, "runAsGroup");
        if (group.Integer is not > 0 && !Workload.IsWindows(resource))
        {
            yield return Failure.Set(group, OrdinaryId);
        }
    }
}
