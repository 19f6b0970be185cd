using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2022-3172: an aggregated API cannot send the API server's clients elsewhere.</summary>
/// <remarks>Source: kubernetes/kubernetes issue 112513, which names the fixed releases.</remarks>
public sealed class AggregatedApiRedirect : Control
{
    private static readonly ResourceKind ApiService = new("apiregistration.k8s.io", "APIService");

    private static readonly VulnerableReleases Vulnerable = new(
        (new(0, 0), new(1, 22, 14)),
        (new(1, 23), new(1, 23, 11)),
        (new(1, 24), new(1, 24, 5)),
        (new(1, 25), new(1, 25, 1)));

    public override ControlInfo Info { get; } = new("C-0089", "CVE-2022-3172-aggregated-API-server-redirect", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [ApiService, Services.Kind],
        Reads = [FactKinds.ApiServer],
        Scopes = ScanScopes.Cluster,
        Tags = ["security"],
        Description = "Old API servers pass on redirects of aggregated APIs: whoever controls one of these sends clients to "
            + "an address of his own, and their credentials may go there too.",
        Remediation = "Update the API server to 1.22.14, 1.23.11, 1.24.5, 1.25.1 or later; until then trust every aggregated "
            + "API.",
    };

    /// <summary>The API services, and the Services behind them.</summary>
    public override IEnumerable<Resource> Candidates(ControlContext context)
    {
        var registered = context.Graph.OfKind(ApiService);
        return registered.Concat(registered.Select(service => Behind(service, context)).OfType<Resource>().Distinct());
    }

    public override string? WhyNotEvaluated(ControlContext context) => Versions(context).Any()
        ? null
        : "the version of the API server is not known: scan a cluster whose /version this user may read, or give a file of the "
            + "kind APIServerInfo (--facts)";

    /// <summary>An unknown version may be an old one.</summary>
    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var isAggregated = resource.Type == Services.Kind || Behind(resource, context) is not null;
        return isAggregated && Versions(context).All(Vulnerable.Contain)
            ? [Failure.Whole("an API server of 1.22.14, 1.23.11, 1.24.5, 1.25.1 or later")]
            : [];
    }

    private static Resource? Behind(Resource apiService, ControlContext context)
    {
        var service = apiService["spec"]["service"];
        return service["name"].Text is { } name ? context.Graph.Find(Services.Kind, service["namespace"].Text ?? "", name) : null;
    }

    private static IEnumerable<Version> Versions(ControlContext context) =>
        context.Graph.OfKind(FactKinds.ApiServer)
            .Select(info => info["data"]["gitVersion"].Text)
            .OfType<string>()
            .Select(ReleaseNumber.Of)
            .OfType<Version>();
}
