using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Cluster.Tests;

/// <summary>A certificate authority and what it signs.</summary>
public static class TestCertificates
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Authority { get; } = MakeAuthority("test-ca");

    public static X509Certificate2 OtherAuthority { get; } = MakeAuthority("other-ca");

    /// <summary>A certificate for a server at <c>127.0.0.1</c> or of another name.</summary>
    public static X509Certificate2 ForServer(string? name = null)
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        if (name is null)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }
        else
        {
            names.AddDnsName(name);
        }

        var request = new CertificateRequest("CN=server", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(Authority, Start, End.AddYears(-1), [1]);
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>A client certificate for a key.</summary>
    public static string ForClient(AsymmetricAlgorithm key)
    {
        var generator = X509SignatureGenerator.CreateForRSA(Authority.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1);
        var request = key switch
        {
            RSA rsa => new CertificateRequest("CN=jane", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            _ => new CertificateRequest("CN=jane", (ECDsa)key, HashAlgorithmName.SHA256),
        };
        using var certificate = request.Create(Authority.SubjectName, generator, Start, End.AddYears(-1), [2]);
        return certificate.ExportCertificatePem();
    }

    private static X509Certificate2 MakeAuthority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(Start, End);
    }
}
