using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

public sealed class PrerequisitesTests : IAsyncDisposable
{
    private const string ReviewPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    private const string SettingsPath = "/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication";

    private const string Node = """
        {"metadata":{"name":"node-1"},"status":{
          "capacity":{"cpu":"4","memory":"6Gi"},
          "images":[{"names":["web"],"sizeBytes":104857600}],
          "conditions":[{"type":"Ready","status":"True"}],
          "nodeInfo":{"operatingSystem":"linux","architecture":"amd64","kernelVersion":"5.15.0-91-generic","osImage":"Ubuntu 22.04.3 LTS"}}}
        """;

    private readonly FakeCluster cluster = new();

    public PrerequisitesTests()
    {
        Server.ServeClassicDiscovery(
            FakeObjects.Resource("/Namespace", "v1", "namespaces", isNamespaced: false),
            FakeObjects.Resource("/Node", "v1", "nodes", isNamespaced: false),
            FakeObjects.Resource("/Pod", "v1", "pods"),
            FakeObjects.Resource("storage.k8s.io/StorageClass", "v1", "storageclasses", isNamespaced: false),
            FakeObjects.Resource("apiregistration.k8s.io/APIService", "v1", "apiservices", isNamespaced: false));
        Namespaces("""{"metadata":{"name":"kubescape"}}""");
        Nodes(Node);
        StorageClasses("""{"metadata":{"name":"fast","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}},"provisioner":"csi"}""");
        ApiServices("""{"metadata":{"name":"v1.apps"},"spec":{}}""");
        Server.On("/api/v1/pods", """{"kind":"PodList","metadata":{"continue":"x","remainingItemCount":99},"items":[{}]}""");
        Server.On(SettingsPath, """{"data":{"requestheader-client-ca-file":"PEM"}}""");
        Server.On(ReviewPath, _ => new FakeReply(201, """{"status":{"allowed":true}}"""));
        Server.On(
            "/apis/authentication.k8s.io/v1/selfsubjectreviews",
            _ => new FakeReply(201, """{"status":{"userInfo":{"username":"jane","groups":["ops"]}}}"""));
    }

    private FakeApiServer Server => cluster.Server;

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task A_fit_cluster_has_everything()
    {
        var found = await InspectAsync();

        Assert.All(found.Values, one => Assert.True(one.State == PrerequisiteState.Ok, $"{one.Name}: {one.Found}"));
        Assert.Equal("jane, of ops", found["User"].Found);
        Assert.Equal("list on each of the 2 kinds that are looked at", found["Rights to scan"].Found);
        Assert.Contains("there are 100 workloads", found["Size of the storage"].Found, StringComparison.Ordinal);
        Assert.Equal(17, found["Rights to install"].Items.Length); // The namespace is there already.
        Assert.All(Server.Requests.Where(request => request.Body.Length > 0), request => Assert.Contains("review", request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_a_scan_needs_is_asked_when_nothing_is_installed()
    {
        Server.On("/version", """{"gitVersion":"v1.20.2"}""");

        var found = await InspectAsync(PrerequisitePurpose.Scan);

        Assert.Equal(
            ["API server", "Aggregated APIs", "Kubernetes version", "Rights to scan", "User"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(PrerequisiteState.Ok, found["Kubernetes version"].State);
        Assert.Empty(Server.RequestsTo(SettingsPath));
    }

    [Theory]
    [InlineData("v1.15.9", PrerequisiteState.Missing)]
    [InlineData("v1.27.16-gke.1", PrerequisiteState.Warning)]
    [InlineData("v1.28.0", PrerequisiteState.Ok)]
    [InlineData("v2.0.0", PrerequisiteState.Ok)]
    [InlineData("latest", PrerequisiteState.Unknown)]
    public async Task Releases_are_compared_as_numbers(string version, PrerequisiteState expected)
    {
        Server.On("/version", $$"""{"gitVersion":"{{version}}"}""");

        Assert.Equal(expected, (await InspectAsync())["Kubernetes version"].State);
    }

    [Fact]
    public async Task Denied_rights_are_named_one_by_one()
    {
        Server.On(ReviewPath, request => new FakeReply(
            201, $$"""{"status":{"allowed":{{(Asks(request, "apiservices", "nodes", "escalate") ? "false" : "true")}} } }"""));

        var found = await InspectAsync();

        Assert.Equal(PrerequisiteState.Missing, found["Rights to scan"].State);
        Assert.Equal(["list on nodes"], found["Rights to scan"].Items);
        Assert.Equal(PrerequisiteState.Missing, found["Rights to install"].State);
        Assert.Equal(["create on apiservices.apiregistration.k8s.io"], found["Rights to install"].Items);
        Assert.Equal(PrerequisiteState.Warning, found["Rights to grant rights"].State);
        Assert.Equal(["escalate on clusterroles.rbac.authorization.k8s.io"], found["Rights to grant rights"].Items);
    }

    [Fact]
    public async Task Rights_in_the_namespace_are_asked_there()
    {
        await InspectAsync(@namespace: "security");

        Assert.Contains(
            Server.RequestsTo(ReviewPath),
            request => request.Body.Contains("""
                "resource":"daemonsets","namespace":"security"
                """.Trim(), StringComparison.Ordinal));
        Assert.Contains(Server.RequestsTo(ReviewPath), request => Asks(request, "namespaces")); // It is not there yet.
    }

    [Fact]
    public async Task What_the_cluster_does_not_tell_is_not_known()
    {
        foreach (var path in (string[])["namespaces", "nodes", "pods"])
        {
            Server.On($"/api/v1/{path}", _ => FakeReply.Failure(403, "no"));
        }

        Server.On("/apis/storage.k8s.io/v1/storageclasses", _ => FakeReply.Failure(403, "no"));
        Server.On("/apis/apiregistration.k8s.io/v1/apiservices", _ => FakeReply.Failure(403, "no"));
        Server.On(SettingsPath, _ => FakeReply.Failure(403, "no"));
        Server.On(ReviewPath, _ => FakeReply.Failure(403, "no"));
        Server.On("/version", _ => FakeReply.Failure(403, "no"));

        var found = await InspectAsync();

        Assert.All(found.Values.Where(one => one.Name is not ("API server" or "User")), one =>
        {
            Assert.True(one.State == PrerequisiteState.Unknown, $"{one.Name}: {one.Found}");
            Assert.NotEmpty(one.Remedy);
        });
        Assert.Equal(14, found.Count);
    }

    [Fact]
    public async Task An_old_server_does_not_tell_the_user_so_the_kubeconfig_does()
    {
        Server.On("/apis/authentication.k8s.io/v1/selfsubjectreviews", _ => FakeReply.Failure(404, "not found"));

        Assert.Equal(
            "the API server is too old to tell; requests are sent with a token", (await InspectAsync(PrerequisitePurpose.Scan))["User"].Found);
    }

    [Fact]
    public async Task An_old_server_that_refuses_the_question_names_the_user()
    {
        Server.On(
            "/apis/authentication.k8s.io/v1/selfsubjectreviews", _ => FakeReply.Failure(403, "User \"jane\" cannot create resource"));

        Assert.Equal("jane", (await InspectAsync(PrerequisitePurpose.Scan))["User"].Found);
    }

    [Theory]
    [InlineData(200, """{"data":{"client-ca-file":"PEM"}}""", PrerequisiteState.Missing)]
    [InlineData(404, "{}", PrerequisiteState.Missing)]
    [InlineData(500, "{}", PrerequisiteState.Unknown)]
    public async Task The_aggregation_layer_needs_an_authority(int status, string body, PrerequisiteState expected)
    {
        Server.On(SettingsPath, _ => new FakeReply(status, body));

        Assert.Equal(expected, (await InspectAsync())["Aggregation layer"].State);
    }

    [Fact]
    public async Task An_aggregated_API_without_server_is_named()
    {
        ApiServices(
            """{"metadata":{"name":"v1.apps"},"spec":{},"status":{"conditions":[{"type":"Available","status":"False"}]}}""",
            """{"metadata":{"name":"v1beta1.metrics.k8s.io"},"spec":{"service":{"name":"metrics"}},"status":{"conditions":[{"type":"Available","status":"False"}]}}""");

        var services = (await InspectAsync())["Aggregated APIs"];

        Assert.Equal(PrerequisiteState.Warning, services.State);
        Assert.Equal(["v1beta1.metrics.k8s.io"], services.Items);
    }

    [Theory]
    [InlineData("privileged", PrerequisiteState.Ok)]
    [InlineData("baseline", PrerequisiteState.Missing)]
    [InlineData("restricted", PrerequisiteState.Missing)]
    public async Task The_namespace_must_admit_privileged_pods(string level, PrerequisiteState expected)
    {
        Namespaces($$$$"""{"metadata":{"name":"kubescape","labels":{"pod-security.kubernetes.io/enforce":"{{{{level}}}}"}}}""");

        Assert.Equal(expected, (await InspectAsync())["Pod Security"].State);
    }

    [Theory]
    [InlineData(PrerequisiteState.Missing)]
    [InlineData(PrerequisiteState.Warning, "false")]
    [InlineData(PrerequisiteState.Ok, "false", "true")]
    [InlineData(PrerequisiteState.Warning, "true", "true")]
    public async Task One_storage_class_is_the_default(PrerequisiteState expected, params string[] marks)
    {
        StorageClasses([.. marks.Select((mark, index) =>
            $$$"""{"metadata":{"name":"c{{{index}}}","annotations":{"storageclass.kubernetes.io/is-default-class":"{{{mark}}}"}},"provisioner":"csi"}""")]);

        Assert.Equal(expected, (await InspectAsync())["Default storage class"].State);
    }

    [Theory]
    [InlineData("Nodes", "\"status\":\"True\"", "\"status\":\"Unknown\"")]
    [InlineData("Platforms", "amd64", "s390x")]
    [InlineData("Platforms", "\"linux\"", "\"windows\"")]
    [InlineData("Kernels", "5.15.0-91-generic", "5.4.0-200-generic")]
    [InlineData("Kernels", "5.15.0-91-generic", "")]
    [InlineData("Kernel type information (BTF)", "Ubuntu 22.04.3 LTS", "Ubuntu 20.04.6 LTS")]
    [InlineData("Kernel type information (BTF)", "Ubuntu 22.04.3 LTS", "Red Hat Enterprise Linux CoreOS 412.86")]
    public async Task A_node_that_differs_is_named(string name, string old, string changed)
    {
        Nodes(Node, Node.Replace("node-1", "node-2", StringComparison.Ordinal).Replace(old, changed, StringComparison.Ordinal));

        var found = (await InspectAsync())[name];

        Assert.Equal(PrerequisiteState.Warning, found.State);
        Assert.Equal(["node-2"], found.Items);
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public async Task Clusters_without_a_usable_node_miss_one()
    {
        Nodes();
        Assert.Equal(PrerequisiteState.Missing, (await InspectAsync())["Nodes"].State);

        Nodes(Node.Replace("\"linux\"", "\"windows\"", StringComparison.Ordinal));
        Assert.Equal(PrerequisiteState.Missing, (await InspectAsync())["Platforms"].State);
    }

    [Fact]
    public async Task Large_nodes_and_images_need_more_than_the_defaults()
    {
        Nodes(Node.Replace("\"4\"", "\"64\"", StringComparison.Ordinal).Replace("\"6Gi\"", "\"256Gi\"", StringComparison.Ordinal)
            .Replace("104857600", "10737418240", StringComparison.Ordinal));

        var found = await InspectAsync();

        Assert.Equal(
            ["request 1600m CPU, limit 6400m", "request 6554Mi memory, limit 26215Mi"], found["Size of the node agent"].Items);
        Assert.Equal(["request 2660Mi memory, limit 10640Mi"], found["Size of the image scanner"].Items);
        Assert.Equal(PrerequisiteState.Warning, found["Size of the image scanner"].State);
    }

    private static bool Asks(FakeRequest request, params string[] words) =>
        words.Any(word => request.Body.Contains($"\"{word}\"", StringComparison.Ordinal));

    private void Namespaces(params string[] items) => Server.ServeList("/api/v1/namespaces", "v1", "Namespace", items);

    private void Nodes(params string[] items) => Server.ServeList("/api/v1/nodes", "v1", "Node", items);

    private void StorageClasses(params string[] items) =>
        Server.ServeList("/apis/storage.k8s.io/v1/storageclasses", "storage.k8s.io/v1", "StorageClass", items);

    private void ApiServices(params string[] items) =>
        Server.ServeList("/apis/apiregistration.k8s.io/v1/apiservices", "apiregistration.k8s.io/v1", "APIService", items);

    private async Task<ImmutableDictionary<string, Prerequisite>> InspectAsync(
        PrerequisitePurpose purpose = PrerequisitePurpose.All, string @namespace = "kubescape")
    {
        using var client = await cluster.ConnectAsync();
        var request = new PrerequisiteRequest(purpose, [ResourceKind.Parse("/Node"), ResourceKind.Parse("/Pod")], @namespace);
        var found = await client.InspectAsync(request, TestContext.Current.CancellationToken);
        return found.ToImmutableDictionary(one => one.Name);
    }
}
