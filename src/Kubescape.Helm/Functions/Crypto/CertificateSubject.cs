using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Helm;

/// <summary>What a certificate says.</summary>
internal sealed record CertificateSubject(
    string CommonName, List<IPAddress> Addresses, List<string> Names, long Days, bool IsAuthority)
{
    /// <summary>The certificate as a PEM text.</summary>
    /// <param name="key">Of the subject.</param>
    /// <param name="signer">The key that signs.</param>
    /// <param name="issuer">Whose key that is; <see langword="null"/> for the subject's own.</param>
    /// <param name="now">When the certificate begins to be valid.</param>
    /// <param name="random">For the serial number.</param>
    public string Sign(AsymmetricAlgorithm key, AsymmetricAlgorithm signer, X509Certificate2? issuer, DateTimeOffset now,
        SeededRandom random)
    {
        var request = Request(key);
        AddExtensions(request, issuer);
        var serial = random.Bytes(16);
        serial[0] = (byte)((serial[0] & 0x3f) | 0x40);
        var generator = signer is RSA rsa
            ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
            : X509SignatureGenerator.CreateForECDsa((ECDsa)signer);
        using var certificate =
            request.Create(issuer?.SubjectName ?? request.SubjectName, generator, now, now.AddDays(Days), serial);
        return certificate.ExportCertificatePem() + "\n";
    }

    private CertificateRequest Request(AsymmetricAlgorithm key)
    {
        var name = new X500DistinguishedNameBuilder();
        if (CommonName.Length > 0)
        {
            name.AddCommonName(CommonName);
        }

        return key is RSA rsa
            ? new CertificateRequest(name.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(name.Build(), (ECDsa)key, HashAlgorithmName.SHA256);
    }

    private void AddExtensions(CertificateRequest request, X509Certificate2? issuer)
    {
        var usages = X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DigitalSignature;
        var extensions = request.CertificateExtensions;
        extensions.Add(new X509KeyUsageExtension(IsAuthority ? usages | X509KeyUsageFlags.KeyCertSign : usages, critical: true));
        extensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], critical: false));
        extensions.Add(new X509BasicConstraintsExtension(IsAuthority, hasPathLengthConstraint: false, 0, critical: true));
        if (IsAuthority)
        {
            extensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        }

        if (issuer?.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } identifier)
        {
            extensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier));
        }

        if (Addresses.Count + Names.Count > 0)
        {
            var alternatives = new SubjectAlternativeNameBuilder();
            Names.ForEach(alternatives.AddDnsName);
            Addresses.ForEach(alternatives.AddIpAddress);
            extensions.Add(alternatives.Build());
        }
    }
}
