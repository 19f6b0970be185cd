using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster;

/// <summary>A token in a file that someone else keeps fresh, as the kubelet does for service accounts.</summary>
/// <remarks>It is read for every request: beside a request that costs nothing, and so no stale token is ever sent.</remarks>
internal sealed class TokenFile(string path, X509Certificate2? clientCertificate) : ICredentialSource
{
    /// <inheritdoc />
    public string Renewal => $"renew the token in {path}";

    /// <inheritdoc />
    public async ValueTask<Credential> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = (await File.ReadAllTextAsync(path, cancellationToken)).Trim();
            return token.Length > 0
                ? new Credential(Credential.Bearer(token), clientCertificate)
                : throw new ClusterException($"{path}: the token file is empty");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"{path}: the token cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }

    /// <inheritdoc />
    public bool Refuse(Credential refused) => false;
}
