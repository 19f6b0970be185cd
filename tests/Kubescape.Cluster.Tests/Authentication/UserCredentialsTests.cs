using System.Security.Cryptography;
using System.Text;

namespace Kubescape.Cluster.Tests;

public sealed class UserCredentialsTests
{
    [Theory]
    [InlineData("{token: secret}", "Bearer secret")]
    [InlineData("{token: secret, username: jane, password: pw}", "Bearer secret")]
    [InlineData("{username: jane, password: 'päss:word'}", "Basic amFuZTpww6Rzczp3b3Jk")]
    [InlineData("{}", null)]
    public async Task Sends_what_the_kubeconfig_gives(string user, string? expected)
    {
        await using var cluster = new FakeCluster(user);

        using var client = await cluster.ConnectAsync();

        Assert.Equal(expected, Assert.Single(cluster.Server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Sends_whom_the_user_impersonates()
    {
        await using var cluster = new FakeCluster("{token: secret, as: joe, as-uid: '7', as-groups: [devs, ops], as-user-extra: {team/a: [x]}}");

        using var client = await cluster.ConnectAsync();

        var headers = Assert.Single(cluster.Server.Requests).Headers;
        Assert.Equal(["joe"], headers["Impersonate-User"]);
        Assert.Equal(["7"], headers["Impersonate-Uid"]);
        Assert.Equal("devs,ops", string.Join(',', headers["Impersonate-Group"]).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(["x"], headers["Impersonate-Extra-team%2Fa"]);
    }

    public static TheoryData<string> KeyForms => ["RSA PKCS#1", "RSA PKCS#8", "EC SEC1", "EC PKCS#8"];

    [Theory]
    [MemberData(nameof(KeyForms))]
    public async Task Shows_the_client_certificate(string form)
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = form switch
        {
            "RSA PKCS#1" => rsa.ExportRSAPrivateKeyPem(),
            "RSA PKCS#8" => rsa.ExportPkcs8PrivateKeyPem(),
            "EC SEC1" => ec.ExportECPrivateKeyPem(),
            _ => ec.ExportPkcs8PrivateKeyPem(),
        };
        var certificate = TestCertificates.ForClient(form.StartsWith("RSA", StringComparison.Ordinal) ? rsa : ec);
        await using var cluster = new FakeCluster(
            $"{{client-certificate-data: {Base64(certificate)}, client-key-data: {Base64(key)}}}",
            $", certificate-authority-data: {Base64(TestCertificates.Authority.ExportCertificatePem())}",
            TestCertificates.ForServer());

        using var client = await cluster.ConnectAsync();

        Assert.Equal("CN=jane", Assert.Single(cluster.Server.Requests).ClientCertificate);
    }

    [Theory]
    [InlineData("{client-key-data: YWJj}", "there is a client-key without a client-certificate")]
    [InlineData("{client-certificate-data: YWJj}", "there is a client-certificate without a client-key")]
    [InlineData("{client-certificate-data: YWJj, client-key-data: YWJj}", "client-certificate and client-key do not make a pair")]
    [InlineData("{token: 12}", "token is no string: put it in quotes")]
    [InlineData("{tokenFile: gone}", "gone: the token cannot be read: ")]
    [InlineData("{auth-provider: {name: gcp}}", "user 'jane' uses the auth-provider 'gcp', a mechanism that Kubernetes 1.26 removed: replace it")]
    [InlineData("{exec: {command: x}}", "'' is no apiVersion of exec plugins: expected client.authentication.k8s.io/v1 or")]
    [InlineData("{exec: {apiVersion: client.authentication.k8s.io/v1}}", "the exec plugin has no command")]
    [InlineData("{exec: {command: x, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Often}}", "'Often' is no interactiveMode")]
    [InlineData("{exec: {command: x, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Always}}", "the exec plugin 'x' wants to ask questions")]
    public async Task Says_what_is_wrong_with_a_user(string user, string expected)
    {
        await using var cluster = new FakeCluster(user);

        var error = await Assert.ThrowsAsync<ClusterException>(() => cluster.ConnectAsync());

        Assert.StartsWith(cluster.Directory, error.Message);
        Assert.Contains(expected, error.Message);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
