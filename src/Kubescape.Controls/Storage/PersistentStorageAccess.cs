using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>Which workloads reach data that outlives them.</summary>
/// <remarks>Source: Microsoft Threat Matrix for Kubernetes, "Collection". No defect by itself: it marks what an intruder would find.</remarks>
public sealed class PersistentStorageAccess : Control
{
    public override ControlInfo Info { get; } = new("C-0257", "Workload with PVC access", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Data Collection")],
        Description = "The container mounts a persistent volume. Whoever breaks into it reads, changes or encrypts that data.",
        Remediation = "Mount a claim only in the containers that need it, read-only where they only read.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            foreach (var mount in container["volumeMounts"].Items)
            {
                if (mount["name"].Text is { } name && IsClaim(resource, name))
                {
                    yield return Failure.Delete(mount);
                }
            }
        }
    }

    private static bool IsClaim(Resource resource, string volumeName)
    {
        foreach (var volume in Workload.PodSpec(resource)["volumes"].Items)
        {
            if (volume["name"].Is(volumeName))
            {
                return volume["persistentVolumeClaim"].HasValue || volume["ephemeral"]["volumeClaimTemplate"].HasValue;
            }
        }

        return resource["spec"]["volumeClaimTemplates"].Items.Any(template => template["metadata"]["name"].Is(volumeName));
    }
}
