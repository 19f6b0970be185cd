using System.Net;

namespace Kubescape.Cluster;

/// <summary>Says in words of its user why a list was refused.</summary>
internal static class ListRefusal
{
    /// <summary>What the server said and what would mend it.</summary>
    public static ClusterException Explain(ApiResource resource, ListScope scope, ApiResponse response)
    {
        var what = $"the API server refused to list {resource.QualifiedName}{scope} ({response.Explanation()})";
        return new ClusterException(response.Status == HttpStatusCode.Forbidden
            ? $"{what}: grant list on {resource.QualifiedName} to {User(response)} or scan as another user"
            : $"{what}: see the log of the API server and scan again");
    }

    private static string User(ApiResponse response) =>
        RefusedUser.In(response) is { } name ? $"'{name}'" : "the user";
}
