using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>The community's ingress-nginx controller must be replaced: nobody mends its flaws any more.</summary>
/// <remarks>
/// Source: "Ingress NGINX Retirement" in the Kubernetes blog, November 2025: maintenance ended in March 2026. The controllers of
/// F5 NGINX are another product and go on.
/// </remarks>
public sealed class IngressNginxEndOfLife : Control
{
    public override ControlInfo Info { get; } = new("C-0292", "Nginx Ingress Controller End of Life", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = [new("apps", "DaemonSet"), new("apps", "Deployment"), new("apps", "StatefulSet")],
        Tags = ["security", "compliance", "devops"],
        Description = "The ingress-nginx project of the Kubernetes community ended in March 2026. The controller reads Secrets "
            + "of the whole cluster and faces the internet, and flaws found in it since then stay open.",
        Remediation = "Move to the Gateway API or to an Ingress controller that is maintained.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource, ContainerLists.Main))
        {
            if (container["image"].Text is { } image
                && ImageReference.TryParse(image, out var reference)
                && IsIngressNginx(reference))
            {
                yield return Failure.Review(container["image"]) with
                {
                    Expected = "an Ingress or Gateway controller that is maintained",
                };
            }
        }
    }

    /// <summary>
    /// Any image of the project's own registries, a mirror of its controller, or the controller where it lived before version
    /// 0.34.
    /// </summary>
    private static bool IsIngressNginx(ImageReference image) =>
        (image.Registry is "registry.k8s.io" or "k8s.gcr.io"
            && image.Repository.StartsWith("ingress-nginx/", StringComparison.Ordinal))
        || image.Name.Contains("/ingress-nginx/controller", StringComparison.Ordinal)
        || image.Name.Contains("/kubernetes-ingress-controller/nginx-ingress-controller", StringComparison.Ordinal);
}
