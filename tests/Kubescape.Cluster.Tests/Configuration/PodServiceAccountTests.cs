using System.Collections.Immutable;

namespace Kubescape.Cluster.Tests;

public sealed class PodServiceAccountTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Theory]
    [InlineData("10.96.0.1", "https://10.96.0.1/")]
    [InlineData("fd00::1", "https://[fd00::1]/")]
    public async Task Is_used_where_there_is_no_kubeconfig(string host, string server)
    {
        var token = directory.Write("token", "first");
        directory.Write("ca.crt", TestCertificates.Authority.ExportCertificatePem());

        var access = ClusterAccess.Find(kubeConfig: null, context: null, Environment(host), TimeProvider.System);
        var first = await access.Credentials.GetAsync(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(token, "second", TestContext.Current.CancellationToken);
        var second = await access.Credentials.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal("in-cluster", access.ContextName);
        Assert.Equal(server, access.Server.AbsoluteUri);
        Assert.Equal(("first", "second"), (first.Authorization?.Parameter, second.Authorization?.Parameter));
    }

    [Fact]
    public void Needs_its_certificate_authority()
    {
        directory.Write("token", "first");

        var error = Assert.Throws<ClusterException>(() => ClusterAccess.Find(null, null, Environment("10.96.0.1"), TimeProvider.System));

        Assert.StartsWith($"{directory.Path}/ca.crt: the certificate authority of the cluster cannot be read: ", error.Message);
    }

    [Fact]
    public void Is_not_used_when_a_context_is_named() =>
        Assert.Contains("there is no kubeconfig", Assert.Throws<ClusterException>(
            () => ClusterAccess.Find(null, "prod", Environment("10.96.0.1"), TimeProvider.System)).Message);

    public void Dispose() => directory.Dispose();

    private HostEnvironment Environment(string host) => new()
    {
        HomeDirectory = directory.Path,
        ServiceAccountDirectory = directory.Path,
        Variables = ImmutableDictionary<string, string>.Empty.Add("KUBERNETES_SERVICE_HOST", host).Add("KUBERNETES_SERVICE_PORT", "443"),
    };
}
