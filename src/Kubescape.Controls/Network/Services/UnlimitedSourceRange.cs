using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>The source ranges of a load balancer leave somebody out.</summary>
/// <remarks>Source: ServiceSpec in the API reference, <c>loadBalancerSourceRanges</c>.</remarks>
public sealed class UnlimitedSourceRange : Control
{
    public override ControlInfo Info { get; } = new("X-0143", "Load balancer open to every address", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Tags = ["security"],
        Description = "The list of networks that may reach the load balancer holds one that contains every address, so it keeps "
            + "nobody out.",
        Remediation = "Replace 0.0.0.0/0 or ::/0 by the networks of those who use the Service.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        LoadBalancers.Is(resource) && !LoadBalancers.IsInternal(resource)
            ? LoadBalancers.SourceRanges(resource).Where(IsUnlimited).Select(Failure.Review)
            : [];

    private static bool IsUnlimited(Field ranges) =>
        ranges.Text is { } text && text.Split(',', StringSplitOptions.TrimEntries).Any(AddressBlock.IsEverything);
}
