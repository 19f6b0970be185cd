using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster;

/// <summary>Certificates that prove who a user is.</summary>
internal static class ClientCertificate
{
    /// <summary>Joins a certificate and its private key, both in PEM; keys are RSA or EC, in PKCS#1, SEC1 or PKCS#8.</summary>
    /// <returns><see langword="null"/> when one of them is broken or they do not belong together.</returns>
    public static X509Certificate2? Parse(string certificate, string key)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificate, key);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
