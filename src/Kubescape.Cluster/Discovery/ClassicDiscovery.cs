using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Asks for each version of each group by itself, as all servers before Kubernetes 1.26 need it.</summary>
internal sealed class ClassicDiscovery(ApiConnection connection)
{
    /// <summary>The versions in an APIVersions document, which is about the core group.</summary>
    public static IEnumerable<GroupVersion> CoreVersions(Field document) =>
        document["versions"].Items.Select(version => new GroupVersion("", version.Text ?? ""));

    /// <summary>The versions in an APIGroupList, for some of its groups; the preferred one of each group first.</summary>
    public static IEnumerable<GroupVersion> GroupVersions(Field document, IReadOnlySet<string> groups) =>
        from item in document["groups"].Items
        let name = item["name"].Text ?? ""
        where groups.Contains(name)
        let preferred = item["preferredVersion"]["version"].Text
        from version in item["versions"].Items.Select(version => version["version"].Text ?? "")
            .OrderBy(version => version != preferred)
        select new GroupVersion(name, version);

    /// <summary>Adds what the versions serve, or why that is not known.</summary>
    public async Task ReadAsync(IEnumerable<GroupVersion> versions, ServedApiBuilder served, CancellationToken cancellationToken)
    {
        // The requests run at the same time; the answers are taken in order, since the first version to have a kind wins.
        var answers = versions.Select(version => (Version: version, Answer: ReadAsync(version, cancellationToken))).ToList();
        await Task.WhenAll(answers.Select(answer => answer.Answer));
        foreach (var (version, answer) in answers)
        {
            var (document, trouble) = await answer;
            if (trouble is not null)
            {
                served.AddTrouble(version.Group, trouble);
            }

            foreach (var resource in document["resources"].Items)
            {
                var kind = new ResourceKind(version.Group, resource["kind"].Text ?? "");
                served.Add(
                    new ApiResource(kind, version.Version, resource["name"].Text ?? "", resource["namespaced"].IsTrue),
                    resource["verbs"]);
            }
        }
    }

    private async Task<(Field Document, string? Trouble)> ReadAsync(GroupVersion version, CancellationToken cancellationToken)
    {
        try
        {
            var response = await connection.GetAsync(version.Path, ApiConnection.Json, cancellationToken);
            return response.IsSuccess
                ? (response.Tree().Root, null)
                : (default, $"the API server does not tell what {version} has ({response.Explanation()})");
        }
        catch (ClusterException failure)
        {
            return (default, $"the API server does not tell what {version} has: {failure.Message}");
        }
    }
}
