using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A seccomp profile must narrow the system calls of each container.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Seccomp", which also leaves out Windows. Of the ways to harden a Linux
/// process only this one is judged: SELinux is on wherever the node has it, and AppArmor is not everywhere.
/// </remarks>
public sealed class LinuxHardening : Control
{
    public override ControlInfo Info { get; } = new("C-0055", "Linux hardening", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "Without a seccomp profile a container may make every system call that the kernel has, and so reach the "
            + "flaws of calls that no ordinary application makes.",
        Remediation = "Set seccompProfile.type to RuntimeDefault in the securityContext of the pod, or to Localhost with a "
            + "profile of your own.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Workload.IsWindows(resource) ? [] : Failures(resource).Distinct();

    private static IEnumerable<Failure> Failures(Resource resource)
    {
        var pod = Workload.PodSpec(resource);
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var profile = EffectiveSecurity.Setting(container, pod, "seccompProfile");
            if (!profile.HasValue)
            {
                yield return Failure.Set(profile, Failure.Placeholder) with { Expected = "type: RuntimeDefault" };
            }
            else if (profile["type"].Is("Unconfined"))
            {
                yield return Failure.Review(profile["type"]) with { Expected = "RuntimeDefault or Localhost" };
            }
        }

        foreach (var container in EphemeralContainers.Of(resource))
        {
            var type = EffectiveSecurity.Setting(container, pod, "seccompProfile")["type"];
            if (!type.HasValue || type.Is("Unconfined"))
            {
                yield return Failure.Look(type) with { Expected = "RuntimeDefault or Localhost, in a new Pod" };
            }
        }
    }
}
