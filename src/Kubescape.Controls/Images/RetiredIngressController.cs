using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Ingress NGINX gets no security fixes any more.</summary>
/// <remarks>Source: Kubernetes blog, "Ingress NGINX Retirement: What You Need to Know", November 2025: best-effort maintenance ended in March 2026.</remarks>
public sealed class RetiredIngressController : Control
{
    public override ControlInfo Info { get; } = new("C-0292", "Nginx Ingress Controller End of Life", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "devops"],
        Description = "The Kubernetes project retired its NGINX ingress controller in March 2026. What stands in front of all applications gets no fixes "
            + "for the flaws that are found from then on.",
        Remediation = "Move to a controller that is maintained: a Gateway API implementation, or another ingress controller.",
    };

    /// <summary>Only the controllers are judged: every other workload would be a pass that says nothing.</summary>
    public override IEnumerable<Resource> Candidates(ControlContext context) => base.Candidates(context).Where(resource => Controllers(resource).Any());

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Controllers(resource).Select(image => Failure.Review(image) with { Expected = "a controller that is maintained" });

    private static IEnumerable<Field> Controllers(Resource resource)
    {
        foreach (var container in Workload.Containers(resource))
        {
            if (ImageReference.TryParse(container["image"].Text, out var image) && IsRetired(image.Repository))
            {
                yield return container["image"];
            }
        }
    }

    /// <summary>The names of today and of before 2021, also where they are mirrored; nginx/nginx-ingress is another product.</summary>
    private static bool IsRetired(string repository) =>
        $"/{repository}".EndsWith("/ingress-nginx/controller", StringComparison.Ordinal)
        || $"/{repository}".Contains("/ingress-nginx/controller-chroot", StringComparison.Ordinal)
        || repository.Split('/')[^1].StartsWith("nginx-ingress-controller", StringComparison.Ordinal);
}
