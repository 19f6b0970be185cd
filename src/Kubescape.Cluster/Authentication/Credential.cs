using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster;

/// <summary>What proves to an API server who asks; nothing at all for an anonymous user.</summary>
/// <param name="Authorization">The header.</param>
/// <param name="ClientCertificate">The certificate with its private key.</param>
internal sealed record Credential(AuthenticationHeaderValue? Authorization, X509Certificate2? ClientCertificate)
{
    /// <summary>A token, as service accounts and most identity providers hand out.</summary>
    public static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);
}
