using System.Security.Cryptography;
using System.Text;

namespace Kubescape.Reports;

/// <summary>UUIDs that follow from names: the same thing has the same one in every report.</summary>
/// <remarks>Source: RFC 9562, section 5.5 (version 5).</remarks>
internal static class NameUuid
{
    /// <summary>The name space of this program, itself made of its home page in the name space for URLs.</summary>
    private static readonly Guid Kubescape = Of(new Guid("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://kubescape.io");

    /// <summary>The UUID of a thing of some sort.</summary>
    /// <param name="sort">What it is, so that a risk and its finding differ.</param>
    /// <param name="name">What tells it from others of its sort.</param>
    public static string Of(string sort, string name) => Of(Kubescape, $"{sort}\n{name}").ToString();

    private static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // The version prescribes SHA-1; nothing is protected by it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
