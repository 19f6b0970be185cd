using System.Collections.Immutable;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>The controls that ask whether a role names what it allows, by id.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Minimize wildcard use in Roles and ClusterRoles"; Kubernetes documentation,
/// "Using RBAC Authorization", "Referring to resources", for <c>*/scale</c>, which is one subresource and no such wildcard.
/// </remarks>
internal static class RoleWildcardControls
{
    /// <summary>The names of user attributes are free; the control of impersonation looks at this.</summary>
    private const string UserAttributes = "userextras/*";

    public static ImmutableArray<RoleWildcardControl> All { get; } =
    [
        new("X-0003", "Role has a wildcard for verbs", 6, "verbs")
        {
            Risk = "All verbs are more than reading and writing: also deletecollection, and escalate, bind or impersonate "
                + "where the resource knows them.",
            Remedy = "Write out the verbs that the subject uses.",
        },
        new("X-0004", "Role has a wildcard for resources", 7, "resources")
        {
            Risk = "All resources of an API group are also those that nobody thought of: Secrets and pods/exec in the core "
                + "group, and whatever is installed tomorrow.",
            Remedy = "Write out the resources that the subject uses.",
            IsTooWide = entry => entry == "*" || (entry.EndsWith("/*", StringComparison.Ordinal) && entry != UserAttributes),
        },
        new("X-0005", "Role has a wildcard for API groups", 5, "apiGroups")
        {
            Risk = "The same name in another API group is another resource. With all groups the role reaches those as well "
                + "that are installed tomorrow.",
            Remedy = "Write out the API groups of the resources; the core group is \"\".",
        },
        new("X-0006", "Role has a wildcard for URLs of the API server", 4, "nonResourceURLs")
        {
            Risk = "Beside the objects, the API server has paths for metrics, logs, debugging and profiles. They show how the "
                + "cluster works and, called often, slow it down.",
            Remedy = "Write out the paths that the subject uses, such as /metrics or /healthz.",
            IsTooWide = entry => entry is "*" or "/*",
        },
    ];
}
