using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kubescape.Cluster;

/// <summary>Where an API server listens and how it proves what it is.</summary>
internal sealed record ClusterEndpoint
{
    /// <summary>The base of every path.</summary>
    public required Uri Server { get; init; }

    /// <summary>
    /// The authorities that may have signed the certificate of the server; <see langword="null"/> for those of the system.
    /// </summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>The name in the certificate of the server, where it is not the one in the URL.</summary>
    public string? TlsServerName { get; init; }

    /// <summary>Whether any certificate will do.</summary>
    public bool SkipsTlsVerification { get; init; }

    /// <summary>The proxy; <see langword="null"/> for what <c>HTTPS_PROXY</c> and its like say.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Reads an item of <c>clusters</c>.</summary>
    /// <exception cref="ClusterException">A value is not what it should be.</exception>
    public static ClusterEndpoint Read(ConfigEntry cluster) => new()
    {
        Server = Url(cluster, "server", "http", "https")
            ?? throw cluster.Trouble("the cluster has no server: expected https://host:port"),
        Authorities = cluster.Data("certificate-authority") is { } pem
            ? ParseAuthorities(pem) ?? throw cluster.Trouble("certificate-authority holds no certificate: expected PEM")
            : null,
        TlsServerName = cluster.Text("tls-server-name"),
        SkipsTlsVerification = cluster.Flag("insecure-skip-tls-verify"),
        Proxy = Url(cluster, "proxy-url", "http", "https", "socks5"),
    };

    /// <summary>The certificates in PEM; <see langword="null"/> when there are none or they are broken.</summary>
    public static X509Certificate2Collection? ParseAuthorities(byte[] pem)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPem(Encoding.UTF8.GetString(pem));
        }
        catch (CryptographicException)
        {
            return null;
        }

        return authorities.Count > 0 ? authorities : null;
    }

    private static Uri? Url(ConfigEntry cluster, string name, params string[] schemes)
    {
        if (cluster.Text(name) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var url) && schemes.Contains(url.Scheme)
            ? url
            : throw cluster.Trouble(
                cluster.Fields[name],
                $"'{text}' is no URL of a {(name == "server" ? "server" : "proxy")}: expected {schemes[^1]}://host:port");
    }
}
