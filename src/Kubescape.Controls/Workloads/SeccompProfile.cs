using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must run under a filter of system calls.</summary>
/// <remarks>Source: Pod Security Standards, Restricted profile, "Seccomp"; NSA Kubernetes Hardening Guide, "Hardening Applications".</remarks>
public sealed class SeccompProfile : Control
{
    public override ControlInfo Info { get; } = new("C-0055", "Linux hardening", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "Without a seccomp profile a container may use every system call there is, and with it every kernel bug behind the rarely "
            + "used ones.",
        Remediation = "Set seccompProfile with the type RuntimeDefault, or a profile of your own, in the securityContext of the pod or of each container.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var pod = Workload.PodSpec(resource)["securityContext"]["seccompProfile"];
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var own = container["securityContext"]["seccompProfile"];
            var effective = own.HasValue ? own : pod;
            if (!effective.HasValue)
            {
                yield return Failure.Set(own, Failure.Placeholder);
            }
            else if (effective["type"].Is("Unconfined"))
            {
                yield return Failure.Set(effective["type"], "RuntimeDefault");
            }
        }
    }
}
