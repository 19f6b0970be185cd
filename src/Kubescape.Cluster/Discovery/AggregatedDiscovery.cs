using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Reads the discovery document that tells of all groups at once.</summary>
/// <remarks>
/// Source: APIGroupDiscoveryList of apidiscovery.k8s.io/v2, served since Kubernetes 1.30; v2beta1, the same fields, since 1.26.
/// </remarks>
internal static class AggregatedDiscovery
{
    /// <summary>Asks for the aggregated form, and takes the classic one from servers that do not have it.</summary>
    public const string Accept =
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
        + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    /// <summary>Whether a document is of this form.</summary>
    public static bool Is(Field document) => document["kind"].Is("APIGroupDiscoveryList");

    /// <summary>Adds all that the document tells.</summary>
    public static void Read(Field document, ServedApiBuilder served)
    {
        foreach (var group in document["items"].Items)
        {
            var name = group["metadata"]["name"].Text ?? "";
            foreach (var version in group["versions"].Items)
            {
                var versionName = version["version"].Text ?? "";
                if (version["freshness"].Is("Stale"))
                {
                    served.AddTrouble(name, $"the server behind {name}/{versionName} does not answer: see kubectl get "
                        + $"apiservices {versionName}.{name}");
                }

                foreach (var resource in version["resources"].Items)
                {
                    var kind = new ResourceKind(name, resource["responseKind"]["kind"].Text ?? "");
                    var isNamespaced = resource["scope"].Is("Namespaced");
                    served.Add(
                        new ApiResource(kind, versionName, resource["resource"].Text ?? "", isNamespaced), resource["verbs"]);
                }
            }
        }
    }
}
