using System.Security.Cryptography;
using System.Text;

namespace Kubescape.Reports;

/// <summary>UUIDs that are made from a name, so that equal names have equal ones.</summary>
/// <remarks>Source: RFC 9562, section 5.5 (version 5).</remarks>
internal static class NamedUuid
{
    /// <summary>Never changes: every id depends on it.</summary>
    private static readonly Guid Space = new("6f8b2f0e-5d0c-4a5e-9b77-3c1d2a4e8f60");

    public static Guid Of(string name)
    {
        Span<byte> input = [.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var bytes = SHA1.HashData(input).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
