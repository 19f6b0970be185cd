using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A workload that mounts persistent volumes can read what they hold.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Persistent Volumes", "Claims As Volumes"; a StatefulSet also makes claims from templates,
/// and mounts them by the name of the template.
/// </remarks>
public sealed class PersistentVolumeAccess : Control
{
    private static readonly ResourceKind Claim = new("", "PersistentVolumeClaim");

    public override ControlInfo Info { get; } = new("C-0257", "Workload with PVC access", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Reads = [Claim],
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Data Collection")],
        Description = "Persistent volumes keep what an application knows: databases, uploads, models. Whoever breaks into a "
            + "container that mounts one can copy or destroy that data.",
        Remediation = "Mount a claim only in the containers that need it, and read-only where they only read; keep those "
            + "workloads off the internet.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in Workload.PodSpec(resource)["volumes"].Items)
        {
            if (volume["persistentVolumeClaim"]["claimName"].Text is { } name
                && context.Graph.Find(Claim, resource.Namespace, name) is { } claim)
            {
                foreach (var mount in VolumeMounts.Of(resource, volume))
                {
                    yield return Failure.Delete(mount);
                    yield return Failure.Because(claim, claim.Root);
                }
            }
        }

        if (resource.Kind == "StatefulSet")
        {
            foreach (var mount in resource["spec"]["volumeClaimTemplates"].Items.SelectMany(
                template => VolumeMounts.Of(resource, template["metadata"])))
            {
                yield return Failure.Delete(mount);
            }
        }
    }
}
