using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Reads lists page by page.</summary>
/// <remarks>Source: kubernetes.io, "Kubernetes API Concepts", "Retrieving large results sets in chunks".</remarks>
internal sealed class ObjectLister(ApiConnection connection, int pageSize)
{
    /// <summary>The pages in order; none when the server does not have the resource after all.</summary>
    /// <exception cref="ClusterException">The list, or the rest of it, cannot be read.</exception>
    public async IAsyncEnumerable<ListPage> ListAsync(
        ApiResource resource, ListScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = new ListPosition();
        while (!position.IsAtEnd)
        {
            var response =
                await connection.GetAsync(Path(resource, scope, position.Continue), ApiConnection.Json, cancellationToken);
            if (response.Status == HttpStatusCode.Gone
                && position.TryRecover(response.StatusObject()["metadata"]["continue"].Text))
            {
                continue;
            }

            if (response.Status == HttpStatusCode.NotFound && position.IsAtStart)
            {
                yield break; // A custom resource definition was deleted since discovery.
            }

            if (!response.IsSuccess)
            {
                throw ListRefusal.Explain(resource, scope, response);
            }

            var tree = response.Tree();
            var list = tree.Root;
            if (list["kind"].Text?.EndsWith("List", StringComparison.Ordinal) != true)
            {
                throw new ClusterException(
                    $"the API server answered with a '{list["kind"].Text}' instead of a list of {resource.QualifiedName}");
            }

            // A server written in Go may say null where it means no items.
            var hasItems = list["items"].Kind == FieldKind.Sequence;
            yield return new ListPage(hasItems ? [.. ObjectList.Unfold(tree)] : [], position.StartsOver);
            position.Advance(list["metadata"]["continue"].Text);
        }
    }

    private string Path(ApiResource resource, ListScope scope, string continuation)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{resource.Path(scope.Namespace)}?limit={pageSize}");
        if (scope.FieldSelector.Length > 0)
        {
            path += $"&fieldSelector={Uri.EscapeDataString(scope.FieldSelector)}";
        }

        return continuation.Length > 0 ? $"{path}&continue={Uri.EscapeDataString(continuation)}" : path;
    }
}
