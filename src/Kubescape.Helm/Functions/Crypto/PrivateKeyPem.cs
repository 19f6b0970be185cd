using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>Private keys as PEM texts, in the forms that Sprig writes and reads.</summary>
internal static class PrivateKeyPem
{
    private const string Label = "PRIVATE KEY";

    public static string Write(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => Write("RSA " + Label, rsa.ExportRSAPrivateKey()),
        ECDsa ecdsa => Write("EC " + Label, ecdsa.ExportECPrivateKey()),
        _ => Write(Label, key.ExportPkcs8PrivateKey()),
    };

    public static string Write(string label, byte[] content) => PemEncoding.WriteString(label, content) + "\n";

    /// <summary>A key that can sign.</summary>
    /// <exception cref="TemplateException">The text is none, or of a kind that cannot sign here.</exception>
    public static AsymmetricAlgorithm Read(string text)
    {
        var (label, content) = Decode(text) ?? throw new TemplateException("no PEM data in input");
        if (label != Label && !label.EndsWith(" " + Label, StringComparison.Ordinal))
        {
            throw new TemplateException($"no private key data in PEM block of type {label}");
        }

        return label switch
        {
            "RSA PRIVATE KEY" => Import(RSA.Create(), rsa => rsa.ImportRSAPrivateKey(content, out _)),
            "EC PRIVATE KEY" => Import(ECDsa.Create(), ecdsa => ecdsa.ImportECPrivateKey(content, out _)),
            Label => ReadPkcs8(content),
            _ => throw new TemplateException($"invalid private key type {label[..^(Label.Length + 1)]}"),
        };
    }

    /// <summary>The first block of a PEM text; <see langword="null"/> when there is none.</summary>
    public static (string Label, byte[] Content)? Decode(string text)
    {
        if (!PemEncoding.TryFind(text, out var fields))
        {
            return null;
        }

        return (text[fields.Label], Convert.FromBase64String(text[fields.Base64Data]));
    }

    private static AsymmetricAlgorithm ReadPkcs8(byte[] content)
    {
        try
        {
            return Import(RSA.Create(), rsa => rsa.ImportPkcs8PrivateKey(content, out _));
        }
        catch (TemplateException)
        {
            return Import(ECDsa.Create(), ecdsa => ecdsa.ImportPkcs8PrivateKey(content, out _));
        }
    }

    private static T Import<T>(T key, Action<T> import)
        where T : AsymmetricAlgorithm
    {
        try
        {
            import(key);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw new TemplateException("the private key cannot be read, or it is neither of RSA nor on a NIST curve");
        }
    }
}
