using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must run as a user and a group other than root.</summary>
/// <remarks>Source: Pod Security Standards, Restricted profile, "Running as Non-root"; CIS Kubernetes Benchmark 5.2.</remarks>
public sealed class NonRootContainers : Control
{
    private const string UnprivilegedId = "1000";

    public override ControlInfo Info { get; } = new("C-0013", "Non-root containers", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "Root inside a container is root on the node as soon as anything lets it out: a kernel bug, a mounted directory, a leaked "
            + "socket. A process with an ordinary user and group has far less to work with.",
        Remediation = "Set runAsNonRoot to true, or runAsUser to an id above 0, and runAsGroup to an id above 0, for the pod or for each container.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var pod = Workload.PodSpec(resource)["securityContext"];
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var own = container["securityContext"];
            if (MayRunAsRootUser(own, pod))
            {
                yield return IsRoot(Effective(own, pod, "runAsUser")) && Effective(own, pod, "runAsUser").HasValue
                    ? Failure.Set(Effective(own, pod, "runAsUser"), UnprivilegedId)
                    : Failure.Set(own["runAsNonRoot"], "true");
            }

            if (IsRoot(Effective(own, pod, "runAsGroup")))
            {
                yield return Failure.Set(Effective(own, pod, "runAsGroup"), UnprivilegedId);
            }
        }

        foreach (var container in Workload.Containers(resource, ContainerLists.Ephemeral))
        {
            if (MayRunAsRootUser(container["securityContext"], pod) || IsRoot(Effective(container["securityContext"], pod, "runAsGroup")))
            {
                yield return Failure.Whole($"the debug container '{container["name"].Text}' to run as an ordinary user and group");
            }
        }
    }

    private static bool MayRunAsRootUser(Field own, Field pod) =>
        !Effective(own, pod, "runAsNonRoot").IsTrue && IsRoot(Effective(own, pod, "runAsUser"));

    /// <summary>The setting of the container, or else of the pod; the place in the container where neither has it.</summary>
    private static Field Effective(Field own, Field pod, string name) => !own[name].HasValue && pod[name].HasValue ? pod[name] : own[name];

    /// <summary>Without a setting the image decides, and most images say root.</summary>
    private static bool IsRoot(Field id) => !id.HasValue || id.Number == 0;
}
