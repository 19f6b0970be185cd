using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster;

/// <summary>Keeps connections to one API server, apart for each client certificate that is shown on them.</summary>
internal sealed class ServerConnector(ClusterEndpoint endpoint) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, HttpMessageInvoker> connections = [];

    /// <summary>Connections on which the certificate, if any, is shown.</summary>
    public HttpMessageInvoker With(X509Certificate2? clientCertificate)
    {
        var key = clientCertificate?.Thumbprint ?? "";
        lock (gate)
        {
            if (!connections.TryGetValue(key, out var invoker))
            {
                connections[key] = invoker = new HttpMessageInvoker(Connect(clientCertificate));
            }

            return invoker;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var invoker in connections.Values)
        {
            invoker.Dispose();
        }
    }

    private SocketsHttpHandler Connect(X509Certificate2? clientCertificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // An API server redirects nobody; credentials must not follow.
            AutomaticDecompression = DecompressionMethods.GZip,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions(),
        };
        if (endpoint.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy);
        }

        if (clientCertificate is not null)
        {
            handler.SslOptions.ClientCertificateContext =
                SslStreamCertificateContext.Create(clientCertificate, additionalCertificates: null, offline: true);
        }

        if (endpoint.SkipsTlsVerification)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
        else if (endpoint.Authorities is { } authorities)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck, // The authority of a cluster publishes no revocations.
                DisableCertificateDownloads = true,
            };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return handler;
    }
}
