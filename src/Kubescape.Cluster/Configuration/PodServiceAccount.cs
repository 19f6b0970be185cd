using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster;

/// <summary>The access to its own cluster that a pod is given.</summary>
/// <remarks>Source: kubernetes.io, "Accessing the Kubernetes API from a Pod".</remarks>
internal static class PodServiceAccount
{
    private const string Name = "in-cluster";

    /// <summary>The access; <see langword="null"/> outside of pods, and where the pod was given no token.</summary>
    /// <exception cref="ClusterException">The mounted certificate authority cannot be used.</exception>
    public static ClusterAccess? Find(HostEnvironment environment)
    {
        var token = Path.Combine(environment.ServiceAccountDirectory, "token");
        if (environment.Variable("KUBERNETES_SERVICE_HOST") is not { } host
            || environment.Variable("KUBERNETES_SERVICE_PORT") is not { } port
            || !File.Exists(token))
        {
            return null;
        }

        var url = $"https://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}";
        var endpoint = new ClusterEndpoint
        {
            Server = Uri.TryCreate(url, UriKind.Absolute, out var server)
                ? server
                : throw new ClusterException($"KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT make no URL: '{url}'"),
            Authorities = ReadAuthorities(Path.Combine(environment.ServiceAccountDirectory, "ca.crt")),
        };
        return new ClusterAccess(endpoint, new TokenFile(token, clientCertificate: null), Impersonation.None)
        {
            ContextName = Name,
            ClusterName = Name,
            Origin = $"the service account in {environment.ServiceAccountDirectory}",
        };
    }

    private static X509Certificate2Collection ReadAuthorities(string path)
    {
        try
        {
            return ClusterEndpoint.ParseAuthorities(File.ReadAllBytes(path))
                ?? throw new ClusterException($"{path}: there is no certificate in this file: expected PEM");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException(
                $"{path}: the certificate authority of the cluster cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }
}
