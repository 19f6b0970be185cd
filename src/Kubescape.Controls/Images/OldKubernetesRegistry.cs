using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Components of Kubernetes must not come from the registry that was given up.</summary>
/// <remarks>Source: "k8s.gcr.io Redirect to registry.k8s.io" in the Kubernetes blog, March 2023.</remarks>
public sealed class OldKubernetesRegistry : Control
{
    public override ControlInfo Info { get; } = new("C-0253", "Deprecated Kubernetes image registry", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Description = "Since April 2023 nothing new is published to k8s.gcr.io. Components from there get no fixes, and will not "
            + "start once the registry is gone.",
        Remediation = "Replace k8s.gcr.io by registry.k8s.io in the image, and take a version that is maintained.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        let image = container["image"]
        where resource.Namespace == "kube-system" && image.Text is { } text && ImagePrefixes.IsWithin(text, "k8s.gcr.io")
        select Failure.Review(image) with { Expected = "an image from registry.k8s.io" };
}
