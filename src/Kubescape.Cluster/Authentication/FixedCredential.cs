namespace Kubescape.Cluster;

/// <summary>A credential that stands in the kubeconfig.</summary>
internal sealed class FixedCredential(Credential credential, string renewal) : ICredentialSource
{
    /// <summary>No credential.</summary>
    public static FixedCredential Anonymous { get; } =
        new(new Credential(Authorization: null, ClientCertificate: null), "the context gives no credentials: add a user to it");

    /// <inheritdoc />
    public string Renewal => renewal;

    /// <inheritdoc />
    public ValueTask<Credential> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(credential);

    /// <inheritdoc />
    public bool Refuse(Credential refused) => false;
}
