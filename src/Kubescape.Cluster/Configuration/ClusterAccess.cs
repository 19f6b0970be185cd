namespace Kubescape.Cluster;

/// <summary>How to reach one cluster: where, trusting whom, as whom.</summary>
public sealed class ClusterAccess
{
    internal ClusterAccess(ClusterEndpoint endpoint, ICredentialSource credentials, Impersonation impersonation)
    {
        Endpoint = endpoint;
        Credentials = credentials;
        Impersonation = impersonation;
    }

    /// <summary>The context that was chosen; <c>in-cluster</c> in a pod.</summary>
    public required string ContextName { get; init; }

    /// <summary>The name of the cluster in the kubeconfig; <c>in-cluster</c> in a pod.</summary>
    public required string ClusterName { get; init; }

    /// <summary>Where all this was read, <c>context 'prod' of /root/.kube/config</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The URL of the API server.</summary>
    public Uri Server => Endpoint.Server;

    /// <summary>The URL without a slash at its end: what paths are appended to, and what messages name.</summary>
    internal string Place => Server.AbsoluteUri.TrimEnd('/');

    internal ClusterEndpoint Endpoint { get; }

    internal ICredentialSource Credentials { get; }

    internal Impersonation Impersonation { get; }

    /// <summary>
    /// What kubectl would use: a kubeconfig when there is one, else the service account of the pod around this process.
    /// </summary>
    /// <param name="kubeConfig">The file that the user named, if any.</param>
    /// <param name="context">The context that the user named, if any.</param>
    /// <param name="environment">Where kubeconfigs and credential plugins are looked for.</param>
    /// <param name="clock">Tells when credentials expire.</param>
    /// <exception cref="ClusterException">There is neither, or what there is cannot be used.</exception>
    public static ClusterAccess Find(string? kubeConfig, string? context, HostEnvironment environment, TimeProvider clock)
    {
        if (KubeConfig.Load(kubeConfig, environment) is { } config)
        {
            return config.Select(context, environment, clock);
        }

        if (context is null && PodServiceAccount.Find(environment) is { } account)
        {
            return account;
        }

        var usual = Path.Combine(environment.HomeDirectory, ".kube", "config");
        throw new ClusterException(
            $"{usual}: there is no kubeconfig, and this is no pod: name one with --kubeconfig or in KUBECONFIG");
    }
}
