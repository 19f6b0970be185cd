using System.Net;
using System.Text.RegularExpressions;

namespace Kubescape.Cluster;

/// <summary>Says in words of its user why a list was refused.</summary>
internal static partial class ListRefusal
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
        UserInMessage().Match(response.StatusObject()["message"].Text ?? "") is { Success: true } match
            ? $"'{match.Groups["user"].Value}'"
            : "the user";

    /// <summary>Source: the authorizer's <c>User "jane" cannot list resource "pods"</c>.</summary>
    [GeneratedRegex("User \"(?<user>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserInMessage();
}
