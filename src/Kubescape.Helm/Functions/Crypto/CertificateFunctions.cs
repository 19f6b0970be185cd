using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubescape.Helm;

/// <summary>Private keys and certificates; these are maps of <c>Cert</c> and <c>Key</c>, PEM texts.</summary>
/// <remarks>Signatures with keys on elliptic curves, which only a chart can bring, are not determined by the seed.</remarks>
internal sealed class CertificateFunctions(SeededRandom random, CostlyCalls costs, TimeProvider clock)
{
    private const int CertificateKeyBits = 2048;
    private const int PrivateKeyBits = 4096;

    private readonly KeyGeneration keys = new(random, costs);

    public FunctionTable Table => new()
    {
        { "genPrivateKey", 1, a => PrivateKey(a.Text(0)) },
        { "genCA", 2, a => SelfSigned(Authority(a), Key(null)) },
        { "genCAWithKey", 3, a => SelfSigned(Authority(a), Key(a.Text(2))) },
        { "genSelfSignedCert", 4, a => SelfSigned(Host(a), Key(null)) },
        { "genSelfSignedCertWithKey", 5, a => SelfSigned(Host(a), Key(a.Text(4))) },
        { "genSignedCert", 5, a => Signed(Host(a), Signer(a[4]), Key(null)) },
        { "genSignedCertWithKey", 6, a => Signed(Host(a), Signer(a[4]), Key(a.Text(5))) },
        { "buildCustomCert", 2, static a => Custom(a.Text(0), a.Text(1)) },
    };

    private string PrivateKey(string kind)
    {
        switch (kind)
        {
            case "" or "rsa":
                using (var rsa = keys.Rsa(PrivateKeyBits))
                {
                    return PrivateKeyPem.Write(rsa);
                }

            case "ecdsa":
                using (var ecdsa = keys.Ecdsa())
                {
                    return PrivateKeyPem.Write(ecdsa);
                }

            case "ed25519":
                return PrivateKeyPem.Write("PRIVATE KEY", keys.Ed25519());
            case "dsa":
                return PrivateKeyPem.Write("DSA PRIVATE KEY", keys.Dsa());
            default:
                return "Unknown type " + kind;
        }
    }

    private AsymmetricAlgorithm Key(string? pem)
    {
        if (pem is null)
        {
            return keys.Rsa(CertificateKeyBits);
        }

        costs.Count();
        try
        {
            return PrivateKeyPem.Read(pem);
        }
        catch (TemplateException error)
        {
            throw new TemplateException($"parsing private key: {error.Message}");
        }
    }

    private static CertificateSubject Authority(Arguments a) => new(a.Text(0), [], [], a.Int(1), IsAuthority: true);

    private static CertificateSubject Host(Arguments a) => new(
        a.Text(0), Addresses(a[1]), Names(a[2]), a.Int(3), IsAuthority: false);

    private static List<IPAddress> Addresses(object? list) => Items(list).ConvertAll(item =>
        item is not string text ? throw new TemplateException($"error parsing ip: {GoText.Print(item)} is not a string")
        : IPAddress.TryParse(text, out var address)
            && (text.Contains(':', StringComparison.Ordinal) || text.Count(letter => letter == '.') == 3)
            ? address
            : throw new TemplateException($"error parsing ip: {text}"));

    private static List<string> Names(object? list) => Items(list).ConvertAll(item => item as string
        ?? throw new TemplateException($"error processing alternate dns name: {GoText.Print(item)} is not a string"));

    private static List<object?> Items(object? list) => list is null ? []
        : list as List<object?> ?? throw new TemplateException(
            $"wrong type for value; expected []interface {{}}; got {GoType.Name(list)}");

    private SortedDictionary<string, object?> SelfSigned(CertificateSubject subject, AsymmetricAlgorithm key)
    {
        using (key)
        {
            return Guarded(() => Pair(subject.Sign(key, key, issuer: null, clock.GetUtcNow(), random), PrivateKeyPem.Write(key)));
        }
    }

    private SortedDictionary<string, object?> Signed(
        CertificateSubject subject, SortedDictionary<string, object?> authority, AsymmetricAlgorithm key)
    {
        using (key)
        {
            var certificate = PrivateKeyPem.Decode((string)authority["Cert"]!)
                ?? throw new TemplateException("unable to decode certificate");
            using var signer = PrivateKeyPem.Read((string)authority["Key"]!);
            return Guarded(() =>
            {
                using var issuer = X509CertificateLoader.LoadCertificate(certificate.Content);
                return Pair(subject.Sign(key, signer, issuer, clock.GetUtcNow(), random), PrivateKeyPem.Write(key));
            });
        }
    }

    private static SortedDictionary<string, object?> Signer(object? value) =>
        value is SortedDictionary<string, object?> pair && pair.GetValueOrDefault("Cert") is string
            && pair.GetValueOrDefault("Key") is string
            ? pair
            : throw new TemplateException($"wrong type for value; expected sprig.certificate; got {GoType.Name(value)}");

    private static SortedDictionary<string, object?> Custom(string certificate, string key)
    {
        var certificateText = Decoded(certificate, "certificate");
        var keyText = Decoded(key, "private key");
        var content = PrivateKeyPem.Decode(certificateText) ?? throw new TemplateException("unable to decode certificate");
        PrivateKeyPem.Read(keyText).Dispose();
        return Guarded(() =>
        {
            using var parsed = X509CertificateLoader.LoadCertificate(content.Content);
            return Pair(certificateText, keyText);
        });
    }

    private static string Decoded(string text, string what)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new TemplateException($"unable to decode base64 {what}");
        }
    }

    private static SortedDictionary<string, object?> Guarded(Func<SortedDictionary<string, object?>> create)
    {
        try
        {
            return create();
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or InvalidOperationException)
        {
            throw new TemplateException($"error creating certificate: {error.Message.TrimEnd('.')}");
        }
    }

    private static SortedDictionary<string, object?> Pair(string certificate, string key) =>
        new(StringComparer.Ordinal) { ["Cert"] = certificate, ["Key"] = key };
}
