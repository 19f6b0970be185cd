using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>The rules of an Ingress name their hosts.</summary>
/// <remarks>Source: IngressRule in the API reference: without a host a rule is for every name that leads to the controller.</remarks>
public sealed class AnyHost : Control
{
    public override ControlInfo Info { get; } = new("X-0169", "Ingress for any host", BaseScore: 3)
    {
        Category = Category.Network,
        Judges = [IngressBackends.Kind],
        Tags = ["security"],
        Description = "A rule without a host, or for all hosts of a domain, takes requests that are meant for others: those for "
            + "forgotten names, for applications of other teams, and those with a forged Host header.",
        Remediation = "Write the full name of the host in the rule.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from rule in resource["spec"]["rules"].Items
        let host = rule["host"]
        where host.Text is null or "" or ['*', ..]
        select Failure.Review(host) with { Expected = "the full name of a host" };
}
