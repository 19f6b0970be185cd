using System.Collections.Immutable;
using System.Net;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Whether the API server can hand requests over to another one, which serves the results of scans.</summary>
/// <remarks>Source: kubernetes.io, "Configure the Aggregation Layer".</remarks>
internal static class AggregationPrerequisites
{
    /// <summary>Where an API server says how it proves itself to aggregated ones.</summary>
    public const string SettingsPath = "/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication";

    private const string LayerName = "Aggregation layer";

    /// <summary>Judges the settings.</summary>
    /// <param name="readings">What was read of the cluster.</param>
    /// <param name="settings">The answer at <see cref="SettingsPath"/>.</param>
    public static Prerequisite Layer(ClusterReadings readings, ApiResponse settings)
    {
        if (!readings.Serves(InspectedKinds.ApiService))
        {
            return readings.TroubleWith(InspectedKinds.ApiService) is { } trouble
                ? Of(PrerequisiteState.Unknown, trouble, "see the log of the API server")
                : Of(
                    PrerequisiteState.Missing,
                    "the API server knows no APIServices",
                    "use a server that is built with the aggregation layer");
        }

        if (settings.IsSuccess)
        {
            var authority = settings.TryTree()?.Root["data"]["requestheader-client-ca-file"].Text;
            return authority is { Length: > 0 }
                ? Of(PrerequisiteState.Ok, "the API server proves itself to aggregated ones", "")
                : Of(
                    PrerequisiteState.Missing,
                    "the API server has no authority for its requests to others",
                    "start kube-apiserver with --requestheader-client-ca-file and --proxy-client-cert-file");
        }

        return settings.Status == HttpStatusCode.NotFound
            ? Of(
                PrerequisiteState.Missing,
                "kube-system has no ConfigMap extension-apiserver-authentication",
                "start kube-apiserver with --requestheader-client-ca-file and --proxy-client-cert-file")
            : Of(
                PrerequisiteState.Unknown,
                settings.Explanation(),
                "grant get on the ConfigMap extension-apiserver-authentication in namespace 'kube-system'");
    }

    /// <summary>Judges the aggregated APIs that there are: one that does not answer disturbs every other user, too.</summary>
    public static Prerequisite Services(ClusterReadings readings)
    {
        const string name = "Aggregated APIs";
        if (readings.TroubleWith(InspectedKinds.ApiService) is { } trouble)
        {
            return new Prerequisite(PrerequisitePurpose.All, name, PrerequisiteState.Unknown, trouble)
            {
                Remedy = "grant list on apiservices.apiregistration.k8s.io",
            };
        }

        var aggregated = readings.Of(InspectedKinds.ApiService).Where(service => service["spec"]["service"].HasValue).ToList();
        ImmutableArray<string> silent = [.. aggregated.Where(IsUnavailable).Select(service => service.Name)];
        return silent.Length > 0
            ? new Prerequisite(
                PrerequisitePurpose.All,
                name,
                PrerequisiteState.Warning,
                $"{silent.Length} of {aggregated.Count} are not available")
            {
                Remedy = "mend the servers behind them, or delete these APIServices: discovery is slow and incomplete until then",
                Items = silent,
            }
            : new Prerequisite(
                PrerequisitePurpose.All,
                name,
                PrerequisiteState.Ok,
                aggregated.Count == 0 ? "there are none" : $"all {aggregated.Count} are available");
    }

    private static bool IsUnavailable(Resource service) =>
        service["status"]["conditions"].Items
            .Any(condition => condition["type"].Is("Available") && !condition["status"].Is("True"));

    private static Prerequisite Of(PrerequisiteState state, string found, string remedy) =>
        new(PrerequisitePurpose.Install, LayerName, state, found) { Remedy = remedy };
}
