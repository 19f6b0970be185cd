using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Asks an API server what its user may list, without listing anything.</summary>
/// <remarks>Source: <c>SelfSubjectAccessReview</c> of <c>authorization.k8s.io/v1</c>.</remarks>
internal sealed class AccessReviewer(ClusterClient client, ApiConnection connection, NamespaceFilter filter)
{
    private const string ReviewPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    private const int QuestionsAtOnce = 8;

    /// <summary>One answer for each kind, by kind.</summary>
    public async Task<ImmutableArray<KindAccess>> ReviewAsync(
        IEnumerable<ResourceKind> kinds, CancellationToken cancellationToken)
    {
        var wanted = kinds.Distinct().Order().ToImmutableArray();
        var groups = wanted.Where(kind => kind != FactKinds.ApiServer).Select(kind => kind.Group).ToHashSet();
        var served = await client.DiscoverAsync(groups, cancellationToken);
        var answers = new KindAccess[wanted.Length];
        await Parallel.ForAsync(
            0,
            wanted.Length,
            new ParallelOptions { MaxDegreeOfParallelism = QuestionsAtOnce, CancellationToken = cancellationToken },
            async (index, cancelled) => answers[index] = await ReviewAsync(wanted[index], served, cancelled));
        return [.. answers];
    }

    private async Task<KindAccess> ReviewAsync(ResourceKind kind, ServedApi served, CancellationToken cancellationToken)
    {
        if (kind == FactKinds.ApiServer)
        {
            return client.Version is null
                ? new KindAccess(kind, AccessVerdict.Denied, "get on the non-resource URL /version")
                : new KindAccess(kind, AccessVerdict.Allowed, "");
        }

        if (served.Find(kind) is not { } resource)
        {
            return served.Trouble(kind.Group) is { } trouble
                ? new KindAccess(kind, AccessVerdict.Unknown, trouble)
                : new KindAccess(kind, AccessVerdict.NotServed, "");
        }

        var denied = new List<string>();
        foreach (var scope in ListScope.Of(resource, filter))
        {
            var response = await connection.PostAsync(ReviewPath, Question(resource, scope), cancellationToken);
            if (!response.IsSuccess || response.TryTree()?.Root["status"]["allowed"] is not { Exists: true } allowed)
            {
                return new KindAccess(kind, AccessVerdict.Unknown, $"the API server does not tell: {response.Explanation()}");
            }

            if (!allowed.IsTrue)
            {
                denied.Add($"list on {resource.QualifiedName}{scope}");
            }
        }

        return denied.Count == 0
            ? new KindAccess(kind, AccessVerdict.Allowed, "")
            : new KindAccess(kind, AccessVerdict.Denied, string.Join(", ", denied));
    }

    private static ReadOnlyMemory<byte> Question(ApiResource resource, ListScope scope)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "authorization.k8s.io/v1");
            json.WriteString("kind", "SelfSubjectAccessReview");
            json.WriteStartObject("spec");
            json.WriteStartObject("resourceAttributes");
            json.WriteString("verb", "list");
            json.WriteString("group", resource.Kind.Group);
            json.WriteString("version", resource.Version);
            json.WriteString("resource", resource.Name);
            json.WriteString("namespace", scope.Namespace ?? ""); // All namespaces, when empty.
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
