using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Each container must run with the seccomp profile of its runtime.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.7, "Ensure that the seccomp profile is set to docker/default in your pod
/// definitions".
/// </remarks>
public sealed class SeccompRuntimeDefault : Control
{
    public override ControlInfo Info { get; } =
        new("C-0210", "Ensure that the seccomp profile is set to docker/default in your pod definitions", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Description = "Seccomp decides which system calls a process may make. The profile of the container runtime forbids those "
            + "that break out of containers and that ordinary applications never make.",
        Remediation = "Set seccompProfile.type to RuntimeDefault in the securityContext of the pod, and remove other settings "
            + "from its containers.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Workload.IsWindows(resource) ? [] : Failures(resource).Distinct();

    private static IEnumerable<Failure> Failures(Resource resource)
    {
        var pod = Workload.PodSpec(resource);
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var type = EffectiveSecurity.Setting(container, pod, "seccompProfile")["type"];
            if (!type.HasValue)
            {
                yield return Failure.Set(type, "RuntimeDefault");
            }
            else if (!type.Is("RuntimeDefault"))
            {
                yield return Failure.Review(type) with { Expected = "RuntimeDefault" };
            }
        }

        foreach (var type in EphemeralContainers.Of(resource)
            .Select(container => EffectiveSecurity.Setting(container, pod, "seccompProfile")["type"])
            .Where(type => !type.Is("RuntimeDefault")))
        {
            yield return Failure.Look(type) with { Expected = "RuntimeDefault, in a new Pod" };
        }
    }
}
