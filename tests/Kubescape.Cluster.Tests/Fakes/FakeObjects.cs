using System.Collections.Immutable;
using System.Globalization;
using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

/// <summary>Discovery documents and lists for the fake API server.</summary>
public static class FakeObjects
{
    /// <summary>Serves the classic discovery documents that Kubernetes before 1.26 has.</summary>
    public static void ServeClassicDiscovery(this FakeApiServer server, params ImmutableArray<ApiResource> resources)
    {
        server.On("/api", """{"kind":"APIVersions","versions":["v1"]}""");
        server.On("/api/v1", ResourceList(resources.Where(resource => resource.Kind.Group.Length == 0)));
        var groups = resources.Where(resource => resource.Kind.Group.Length > 0).GroupBy(resource => resource.Kind.Group).ToList();
        server.On("/apis", $$"""{"kind":"APIGroupList","groups":[{{string.Join(',', groups.Select(Group))}}]}""");
        foreach (var version in groups.SelectMany(group => group.GroupBy(resource => $"/apis/{group.Key}/{resource.Version}")))
        {
            server.On(version.Key, ResourceList(version));
        }
    }

    /// <summary>Serves objects in pages, by limit and continue.</summary>
    public static void ServeList(this FakeApiServer server, string path, string apiVersion, string kind, params string[] items) =>
        server.On(path, request =>
        {
            var start = int.Parse(request.Query["continue"] ?? "0", CultureInfo.InvariantCulture);
            var limit = int.Parse(request.Query["limit"] ?? "500", CultureInfo.InvariantCulture);
            var next = start + limit < items.Length ? $$""","continue":"{{start + limit}}" """ : "";
            return FakeReply.Ok(List(apiVersion, kind, next, items.Skip(start).Take(limit)));
        });

    public static string List(string apiVersion, string kind, string metadata, IEnumerable<string> items) =>
        $$"""{"kind":"{{kind}}List","apiVersion":"{{apiVersion}}","metadata":{"resourceVersion":"1"{{metadata}}},"items":[{{string.Join(',', items)}}]}""";

    public static string Named(string name, string @namespace = "shop", string metadata = "") =>
        $$$"""{"metadata":{"name":"{{{name}}}","namespace":"{{{@namespace}}}"{{{metadata}}}}}""";

    public static ApiResource Resource(string kind, string version, string name, bool isNamespaced = true) =>
        new(ResourceKind.Parse(kind), version, name, isNamespaced);

    private static string Group(IGrouping<string, ApiResource> group)
    {
        var versions = group.Select(resource => $$"""{"groupVersion":"{{group.Key}}/{{resource.Version}}","version":"{{resource.Version}}"}""").Distinct().ToList();
        return $$"""{"name":"{{group.Key}}","versions":[{{string.Join(',', versions)}}],"preferredVersion":{{versions[0]}}}""";
    }

    private static string ResourceList(IEnumerable<ApiResource> resources)
    {
        var entries = resources.Select(resource =>
            $$"""
            {"name":"{{resource.Name}}","namespaced":{{(resource.IsNamespaced ? "true" : "false")}},"kind":"{{resource.Kind.Kind}}","verbs":["get","list"]},
            {"name":"{{resource.Name}}/status","namespaced":true,"kind":"{{resource.Kind.Kind}}","verbs":["get"]}
            """);
        return $$"""{"kind":"APIResourceList","resources":[{{string.Join(',', entries)}}]}""";
    }
}
