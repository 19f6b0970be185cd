namespace Kubescape.Cluster;

/// <summary>Something that a user may or may not do.</summary>
/// <param name="Verb"><c>list</c>, <c>create</c>, …</param>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resource">The plural that role rules have.</param>
/// <param name="Namespace">Where; <see langword="null"/> for everywhere, and for cluster-scoped resources.</param>
internal sealed record AccessQuestion(string Verb, string Group, string Resource, string? Namespace)
{
    /// <summary>The version of the group; all of them unless it is set.</summary>
    public string Version { get; init; } = "*";

    /// <summary>The right as a role has to grant it: <c>list on deployments.apps in namespace 'shop'</c>.</summary>
    public override string ToString() =>
        $"{Verb} on {Resource}{(Group.Length > 0 ? $".{Group}" : "")}{(Namespace is null ? "" : $" in namespace '{Namespace}'")}";
}
