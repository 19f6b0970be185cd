using System.Text.RegularExpressions;

namespace Kubescape.Cluster;

/// <summary>The user that an API server names when it refuses something.</summary>
internal static partial class RefusedUser
{
    /// <summary>The name; <see langword="null"/> when the server names none.</summary>
    public static string? In(ApiResponse response) =>
        UserInMessage().Match(response.StatusObject()["message"].Text ?? "") is { Success: true } match
            ? match.Groups["user"].Value
            : null;

    /// <summary>Source: the authorizer's <c>User "jane" cannot list resource "pods"</c>.</summary>
    [GeneratedRegex("User \"(?<user>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserInMessage();
}
