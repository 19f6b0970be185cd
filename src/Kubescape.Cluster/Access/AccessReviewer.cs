using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Asks an API server which kinds its user may list, without listing anything.</summary>
internal sealed class AccessReviewer(ClusterClient client, SelfSubjectAccess access, NamespaceFilter filter)
{
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
            return served.Trouble(kind.Group) is { } reason
                ? new KindAccess(kind, AccessVerdict.Unknown, reason)
                : new KindAccess(kind, AccessVerdict.NotServed, "");
        }

        var denied = new List<string>();
        foreach (var scope in ListScope.Of(resource, filter))
        {
            var question = new AccessQuestion("list", resource.Kind.Group, resource.Name, scope.Namespace)
            {
                Version = resource.Version,
            };
            var answer = await access.AskAsync(question, cancellationToken);
            if (answer.Trouble is { } trouble)
            {
                return new KindAccess(kind, AccessVerdict.Unknown, trouble);
            }

            if (!answer.IsAllowed)
            {
                denied.Add($"{question}");
            }
        }

        return denied.Count == 0
            ? new KindAccess(kind, AccessVerdict.Allowed, "")
            : new KindAccess(kind, AccessVerdict.Denied, string.Join(", ", denied));
    }
}
