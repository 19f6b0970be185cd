using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Each container must be refused when its image would run as root.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Running as Non-root". A user above 0 is not enough: only this field
/// outlasts a change of the number and of the image.
/// </remarks>
public sealed class NonRootNotRequired : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0074", "runAsNonRoot not true", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "With runAsNonRoot the kubelet looks at the user before it starts a container and refuses root. Without "
            + "it a new image, or a dropped line of the manifest, makes the process root and nobody notices.",
        Remediation = "Set runAsNonRoot to true in the securityContext of the pod, and in no container to false.",
    };

    protected override bool SparesControlPlane => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from container in Workload.Containers(workload)
        let nonRoot = EffectiveSecurity.Setting(container, pod, "runAsNonRoot")
        where !nonRoot.IsTrue
        select Failure.Set(nonRoot, "true");
}
