using System.Collections.Immutable;

namespace Kubescape.Cluster.Tests;

public sealed class KubeConfigTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void Prefers_the_named_file_over_the_variable_over_the_home_directory()
    {
        directory.Write(".kube/config", Config("home"));
        var named = directory.Write("named", Config("named"));
        var variable = directory.Write("variable", Config("variable"));

        Assert.Equal("named", Load(named, variable)?.CurrentContext);
        Assert.Equal("variable", Load(path: null, variable)?.CurrentContext);
        Assert.Equal("home", Load(path: null, kubeConfig: "")?.CurrentContext);
    }

    [Fact]
    public void Finds_nothing_where_there_is_no_file() => Assert.Null(Load(path: null, kubeConfig: ""));

    [Fact]
    public void The_first_file_to_name_something_wins()
    {
        var first = directory.Write("first", Config("a", server: "https://first:1") + "current-context: a");
        var second = directory.Write("second", Config("a", server: "https://second:2") + "current-context: b");
        var third = directory.Write("third", Config("b", server: "https://third:3"));
        var config = Load(path: null, $"{first}:{directory.Path}/missing:{second}::{third}")!;

        Assert.Equal(["a", "b"], config.Contexts);
        Assert.Equal("https://first:1/", Select(config, context: null).Server.AbsoluteUri);
        Assert.Equal("https://third:3/", Select(config, "b").Server.AbsoluteUri);
        Assert.Equal($"context 'b' of {third}", Select(config, "b").Origin);
    }

    [Fact]
    public void Reads_a_kubeconfig_in_json()
    {
        var path = directory.Write("config.json", "{\n\t\"current-context\": \"a\",\n\t\"contexts\": [{\"name\": \"a\"}]\n}");

        Assert.Equal(["a"], Load(path, kubeConfig: "")!.Contexts);
    }

    [Fact]
    public async Task Paths_are_relative_to_the_file_that_has_them()
    {
        var path = directory.Write("configs/config", Config("a", user: "tokenFile: ../tokens/jane"));
        directory.Write("tokens/jane", "from-file\n");

        var credential = await Select(Load(path, kubeConfig: "")!, "a").Credentials.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Bearer from-file", credential.Authorization?.ToString());
    }

    [Theory]
    [InlineData("clusters: [", "config:2: the end of")]
    [InlineData("just text", "config:1: this is no kubeconfig: expected a mapping with clusters, users and contexts")]
    [InlineData("contexts: []", "config: no current-context is set: it has no contexts at all")]
    [InlineData("contexts: [{name: a}, {name: b}]", "config: no current-context is set: choose one of a, b")]
    [InlineData("current-context: c\ncontexts: [{name: a}]", "config: there is no context 'c': choose one of a")]
    [InlineData("current-context: a\ncontexts:\n- name: a\n  context: {cluster: x}", "config:4: context 'a' names the cluster 'x', which does not exist")]
    [InlineData(OneCluster + "server: 'tcp://x'", "config:7: 'tcp://x' is no URL of a server: expected https://host:port")]
    [InlineData(OneCluster + "insecure-skip-tls-verify: true", "config:6: the cluster has no server: expected https://host:port")]
    [InlineData(OneCluster + "server: https://x\n    proxy-url: nonsense", "config:8: 'nonsense' is no URL of a proxy: expected socks5://host:port")]
    [InlineData(OneCluster + "server: https://x\n    certificate-authority-data: '!'", "config:8: certificate-authority-data is no base64")]
    [InlineData(OneCluster + "server: https://x\n    certificate-authority-data: YWJj", "config:6: certificate-authority holds no certificate: expected PEM")]
    [InlineData(OneCluster + "server: https://x\n    certificate-authority: gone.crt", "config:8: certificate-authority cannot be read: ")]
    public void Says_where_a_kubeconfig_is_wrong(string text, string expected)
    {
        var path = directory.Write("config", text);

        var error = Assert.Throws<ClusterException>(() => Select(Load(path, kubeConfig: "")!, context: null));

        Assert.StartsWith($"{directory.Path}/{expected}", error.Message);
    }

    [Fact]
    public void Says_which_files_are_missing()
    {
        Assert.Equal("KUBECONFIG names no file that exists: '/gone/a:/gone/b'",
            Assert.Throws<ClusterException>(() => Load(path: null, "/gone/a:/gone/b")).Message);
        Assert.StartsWith("/gone/a: the kubeconfig cannot be read: ", Assert.Throws<ClusterException>(() => Load("/gone/a", kubeConfig: "")).Message);
        Assert.Equal($"{directory.Path}/.kube/config: there is no kubeconfig, and this is no pod: name one with --kubeconfig or in KUBECONFIG",
            Assert.Throws<ClusterException>(() => ClusterAccess.Find(null, null, Environment(""), TimeProvider.System)).Message);
    }

    public void Dispose() => directory.Dispose();

    private const string OneCluster = "current-context: a\ncontexts:\n- {name: a, context: {cluster: x}}\nclusters:\n- name: x\n  cluster:\n    ";

    private static string Config(string name, string server = "https://host:6443", string user = "token: secret") => $$$"""
        clusters: [{name: {{{name}}}-cluster, cluster: {server: '{{{server}}}'}}]
        users: [{name: {{{name}}}-user, user: { {{{user}}} }}]
        contexts: [{name: {{{name}}}, context: {cluster: {{{name}}}-cluster, user: {{{name}}}-user}}]
        {{{(name is "a" or "b" ? "" : $"current-context: {name}")}}}

        """;

    private KubeConfig? Load(string? path, string kubeConfig) => KubeConfig.Load(path, Environment(kubeConfig));

    private ClusterAccess Select(KubeConfig config, string? context) => config.Select(context, Environment(""), TimeProvider.System);

    private HostEnvironment Environment(string kubeConfig) => new()
    {
        HomeDirectory = directory.Path,
        Variables = ImmutableDictionary<string, string>.Empty.Add("KUBECONFIG", kubeConfig),
    };
}
