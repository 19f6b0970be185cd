using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>What a plugin answers.</summary>
/// <param name="Token">The bearer token.</param>
/// <param name="ClientCertificate">The client certificate with its key.</param>
/// <param name="Expiry">When both end; <see langword="null"/> for as long as this process runs.</param>
internal sealed record ExecCredential(string? Token, X509Certificate2? ClientCertificate, DateTimeOffset? Expiry)
{
    /// <summary>Reads the standard output of a plugin.</summary>
    /// <exception cref="FormatException">
    /// It is no ExecCredential of this version with a credential in it; the message says why.
    /// </exception>
    public static ExecCredential Parse(ReadOnlySpan<byte> output, string apiVersion)
    {
        var root = JsonDocuments.ReadOne(output, TreeLimits.Default).Root;
        if (!root["kind"].Is("ExecCredential") || !root["apiVersion"].Is(apiVersion))
        {
            throw new FormatException(
                $"expected an ExecCredential of {apiVersion}, found '{root["kind"].Text}' of '{root["apiVersion"].Text}'");
        }

        var status = root["status"];
        var token = status["token"].Text is { Length: > 0 } text ? text : null;
        var certificate = ReadCertificate(status);
        return token is null && certificate is null
            ? throw new FormatException("expected a token or a client certificate in status, found neither")
            : new ExecCredential(token, certificate, ReadExpiry(status["expirationTimestamp"].Text));
    }

    private static X509Certificate2? ReadCertificate(Field status)
    {
        if ((status["clientCertificateData"].Text, status["clientKeyData"].Text)
            is not ({ Length: > 0 } certificate, { Length: > 0 } key))
        {
            return null;
        }

        return Cluster.ClientCertificate.Parse(certificate, key)
            ?? throw new FormatException("clientCertificateData and clientKeyData do not make a pair");
    }

    private static DateTimeOffset? ReadExpiry(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry)
            ? expiry
            : throw new FormatException($"'{text}' is no expirationTimestamp");
    }
}
