using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster;

/// <summary>The credentials of a plugin, kept until they expire or are refused.</summary>
/// <remarks>Safe for any number of requests at once: they wait for the same run of the plugin.</remarks>
internal sealed class ExecPluginCredentials(
    ExecPlugin plugin, X509Certificate2? clientCertificate, HostEnvironment environment, TimeProvider clock)
    : ICredentialSource
{
    private readonly Lock gate = new();
    private Task<Issued>? latest;

    /// <inheritdoc />
    public string Renewal => $"log in again with what the exec plugin '{plugin.Command}' in {plugin.Place} uses";

    /// <inheritdoc />
    public async ValueTask<Credential> GetAsync(CancellationToken cancellationToken)
    {
        Task<Issued> current;
        lock (gate)
        {
            if (latest is { IsCompleted: true } && !IsUsable(latest))
            {
                latest = null;
            }

            current = latest ??= IssueAsync(cancellationToken);
        }

        return (await current.WaitAsync(cancellationToken)).Credential;
    }

    /// <inheritdoc />
    public bool Refuse(Credential refused)
    {
        lock (gate)
        {
            // Another request may have been refused first, and the plugin have been asked again since.
            if (latest is { IsCompletedSuccessfully: true } && ReferenceEquals(latest.Result.Credential, refused))
            {
                latest = null;
            }
        }

        return true;
    }

    private bool IsUsable(Task<Issued> completed) =>
        completed.IsCompletedSuccessfully && (completed.Result.Expiry is not { } expiry || clock.GetUtcNow() < expiry);

    private async Task<Issued> IssueAsync(CancellationToken cancellationToken)
    {
        var answer = await new ExecPluginProcess(plugin, environment, clock).RunAsync(cancellationToken);
        var header = answer.Token is { } token ? Credential.Bearer(token) : null;
        return new Issued(new Credential(header, answer.ClientCertificate ?? clientCertificate), answer.Expiry);
    }

    private sealed record Issued(Credential Credential, DateTimeOffset? Expiry);
}
