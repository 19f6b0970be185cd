using System.Globalization;
using System.Net;

namespace Kubescape.Controls.Network;

/// <summary>Ranges of addresses as manifests write them, <c>10.0.0.0/8</c>.</summary>
/// <remarks>Source: RFC 4632. As Kubernetes does, it takes addresses whose last bits are not zero.</remarks>
internal static class AddressBlock
{
    /// <summary>Whether the range has every address of its family.</summary>
    public static bool IsEverything(string block) => TryRead(block, out _, out var length) && length == 0;

    /// <summary>Whether an address is in the range; <see langword="false"/> for what is no range.</summary>
    public static bool Contains(string block, IPAddress address)
    {
        if (!TryRead(block, out var start, out var length))
        {
            return false;
        }

        ReadOnlySpan<byte> left = start.GetAddressBytes();
        ReadOnlySpan<byte> right = address.GetAddressBytes();
        if (left.Length != right.Length || !left[..(length / 8)].SequenceEqual(right[..(length / 8)]))
        {
            return false;
        }

        var rest = length % 8;
        return rest == 0 || (left[length / 8] ^ right[length / 8]) >> (8 - rest) == 0;
    }

    private static bool TryRead(string block, out IPAddress start, out int length)
    {
        var slash = block.IndexOf('/', StringComparison.Ordinal);
        length = 0;
        start = IPAddress.None;
        if (slash < 0
            || !IPAddress.TryParse(block.AsSpan(0, slash), out var parsed)
            || !int.TryParse(block.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length))
        {
            return false;
        }

        start = parsed;
        return length <= parsed.GetAddressBytes().Length * 8;
    }
}
