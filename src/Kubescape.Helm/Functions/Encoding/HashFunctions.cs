using System.Globalization;
using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>Checksums, in hexadecimal digits.</summary>
internal static class HashFunctions
{
    public static FunctionTable Table => new()
    {
        { "sha1sum", 1, static a => Convert.ToHexStringLower(SHA1.HashData(Bytes(a.Text(0)))) },
        { "sha256sum", 1, static a => Convert.ToHexStringLower(SHA256.HashData(Bytes(a.Text(0)))) },
        { "sha512sum", 1, static a => Convert.ToHexStringLower(SHA512.HashData(Bytes(a.Text(0)))) },
        { "adler32sum", 1, static a => Adler32(Bytes(a.Text(0))).ToString(CultureInfo.InvariantCulture) },
    };

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>The checksum of zlib, which Sprig prints in decimal digits.</summary>
    /// <remarks>Source: RFC 1950, section 8.2.</remarks>
    private static uint Adler32(byte[] bytes)
    {
        const uint LargestPrime = 65521;
        var (low, high) = (1u, 0u);
        foreach (var item in bytes)
        {
            low = (low + item) % LargestPrime;
            high = (high + low) % LargestPrime;
        }

        return (high << 16) | low;
    }
}
