using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A workload that mounts persistent volumes can read what they hold.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Persistent Volumes", "Claims As Volumes"; a StatefulSet also makes claims from templates,
/// and mounts them by the name of the template.
/// </remarks>
public sealed class PersistentVolumeAccess : MountedObjectControl
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

    protected override ResourceKind Mounted => Claim;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        base.Check(resource, context).Concat(TemplateMounts(resource).Select(Failure.Remove));

    protected override IEnumerable<Field> NamesIn(Field volume) => [volume["persistentVolumeClaim"]["claimName"]];

    private static IEnumerable<Field> TemplateMounts(Resource resource) => resource.Kind == "StatefulSet"
        ? resource["spec"]["volumeClaimTemplates"].Items.SelectMany(template => VolumeMounts.Of(resource, template["metadata"]))
        : [];
}
