using System.Text;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Puts what the API server says at <c>/version</c> in the form of an object, named <c>version</c>.</summary>
/// <remarks>Source: <c>APIServerInfo</c> of <c>apiserverinfo.kubescape.cloud/v1beta0</c>, as Kubescape composes it.</remarks>
internal sealed class ApiServerReader(ClusterClient client) : IKindReader
{
    private const string Refused = "the API server does not tell this user its version: grant get on the non-resource URL "
        + "/version (system:public-info-viewer)";

    public Task<KindReading> ReadAsync(ResourceKind kind, CancellationToken cancellationToken) => Task.FromResult(
        client.Version is { } version
            ? new KindReading(kind, [new Resource(Compose(kind, version.Root))], Gap: null)
            : new KindReading(kind, [], new KindGap(Refused, IsPartial: false)));

    private static Field Compose(ResourceKind kind, Field version)
    {
        var json = $$"""
            {"apiVersion":"{{kind.Group}}/v1beta0","kind":"{{kind.Kind}}","metadata":{"name":"version"},"data":{{version}}}
            """;
        return JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(json), TreeLimits.Default).Root;
    }
}
