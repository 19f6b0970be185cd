using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kubescape.Cluster;

/// <summary>Chooses among the credentials that a kubeconfig gives for a user.</summary>
/// <remarks>
/// Source: the order of client-go: a token file before a token, before a password, before a plugin; a client certificate goes
/// along with any of them.
/// </remarks>
internal static class UserCredentials
{
    /// <summary>Reads an item of <c>users</c>.</summary>
    /// <param name="user">The mapping in <c>user</c>.</param>
    /// <param name="name">The name of the user.</param>
    /// <param name="cluster">The mapping in <c>cluster</c>, for plugins that want to know it.</param>
    /// <param name="environment">Where plugins are found.</param>
    /// <param name="clock">Tells when credentials expire.</param>
    /// <exception cref="ClusterException">A credential is broken, or of a form that does not exist any more.</exception>
    public static ICredentialSource Read(
        ConfigEntry user, string name, ConfigEntry cluster, HostEnvironment environment, TimeProvider clock)
    {
        var certificate = ReadCertificate(user);
        if (user.FilePath("tokenFile") is { } tokenFile)
        {
            return new TokenFile(tokenFile, certificate);
        }

        if (user.Text("token") is { } token)
        {
            return new FixedCredential(
                new Credential(Credential.Bearer(token), certificate), $"renew the token of user '{name}' in {user.Place}");
        }

        if (user.Text("username") is { } userName)
        {
            var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{user.Text("password")}"));
            var header = new AuthenticationHeaderValue("Basic", basic);
            return new FixedCredential(
                new Credential(header, certificate), $"correct the password of user '{name}' in {user.Place}");
        }

        if (user["exec"] is { Fields.Exists: true } exec)
        {
            return new ExecPluginCredentials(ExecPlugin.Read(exec, cluster, environment), certificate, environment, clock);
        }

        if (user["auth-provider"] is { Fields.Exists: true } provider)
        {
            throw provider.Trouble(
                $"user '{name}' uses the auth-provider '{provider.Text("name")}', a mechanism that Kubernetes 1.26 removed: "
                + "replace it by an exec plugin, for instance gke-gcloud-auth-plugin or kubelogin");
        }

        return certificate is null
            ? FixedCredential.Anonymous
            : new FixedCredential(
                new Credential(Authorization: null, certificate), CertificateRenewal(certificate, name, user.Place));
    }

    private static X509Certificate2? ReadCertificate(ConfigEntry user)
    {
        var certificate = user.Data("client-certificate");
        var key = user.Data("client-key");
        return (certificate, key) switch
        {
            (null, null) => null,
            (null, _) => throw user.Trouble("there is a client-key without a client-certificate"),
            (_, null) => throw user.Trouble("there is a client-certificate without a client-key"),
            _ => ClientCertificate.Parse(Encoding.UTF8.GetString(certificate), Encoding.UTF8.GetString(key))
                ?? throw user.Trouble(
                    "client-certificate and client-key do not make a pair: "
                    + "expected a certificate and its RSA or EC key in PEM, unencrypted"),
        };
    }

    private static string CertificateRenewal(X509Certificate2 certificate, string name, string place) =>
        $"renew the client certificate of user '{name}' in {place}, which is valid until "
        + $"{certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}";
}
