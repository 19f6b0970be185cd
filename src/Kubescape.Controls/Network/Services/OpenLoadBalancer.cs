using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A load balancer says who may reach it.</summary>
/// <remarks>Source: ServiceSpec in the API reference, <c>loadBalancerSourceRanges</c>.</remarks>
public sealed class OpenLoadBalancer : Control
{
    public override ControlInfo Info { get; } = new("X-0142", "Load balancer without source ranges", BaseScore: 5)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Tags = ["security"],
        Description = "A Service of the type LoadBalancer gets a public address that the whole internet reaches, unless it says "
            + "otherwise. Scanners find it within minutes.",
        Remediation = "List the networks that may reach it in spec.loadBalancerSourceRanges, or make it internal with the "
            + "annotation of your cloud.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (LoadBalancers.Is(resource) && !LoadBalancers.IsInternal(resource) && !LoadBalancers.SourceRanges(resource).Any())
        {
            var ranges = resource["spec"]["loadBalancerSourceRanges"];
            yield return ranges.HasValue
                ? Failure.Replace(ranges, Failure.Placeholder)
                : Failure.Set(ranges, Failure.Placeholder);
        }
    }
}
