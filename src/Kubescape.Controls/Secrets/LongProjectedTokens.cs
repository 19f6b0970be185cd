using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A projected token is good for a day at most.</summary>
/// <remarks>
/// Source: ServiceAccountTokenProjection in the API reference: the kubelet renews a token when a fifth of its time is left, so a
/// long one gains the pod nothing.
/// </remarks>
public sealed class LongProjectedTokens : Control
{
    private const long MaxSeconds = 86400;

    public override ControlInfo Info { get; } = new("X-0168", "Projected token with a long life", BaseScore: 3)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A token that is good for days is as good for who copies it from the container: it goes on working long "
            + "after the break-in was noticed.",
        Remediation = "Set expirationSeconds to 3600, or leave it out. The kubelet renews the token in the pod before it "
            + "expires.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from volume in Workload.PodSpec(resource)["volumes"].Items
        from source in volume["projected"]["sources"].Items
        let seconds = source["serviceAccountToken"]["expirationSeconds"]
        where seconds.Integer > MaxSeconds
        select Failure.Review(seconds) with { Expected = $"{MaxSeconds} at most" };
}
