using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Hashes of passwords that take long to compute.</summary>
/// <remarks>Source: Niels Provos and David Mazières, "A Future-Adaptable Password Scheme", 1999.</remarks>
internal static class Bcrypt
{
    private const string Alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int HashBytes = 23;

    /// <summary>The hash with its parameters: <c>$2a$10$…</c>.</summary>
    /// <param name="password">At most 72 bytes.</param>
    /// <param name="salt">16 bytes.</param>
    /// <param name="cost">The work doubles with each step.</param>
    public static string Hash(byte[] password, byte[] salt, int cost)
    {
        byte[] key = [.. password, 0];
        var cipher = new Blowfish();
        cipher.Expand(key, salt);
        for (var round = 0; round < 1 << cost; round++)
        {
            cipher.Expand(key, salt: null);
            cipher.Expand(salt, salt: null);
        }

        return string.Create(CultureInfo.InvariantCulture, $"$2a${cost:00}${Encode(salt)}{Encode(Encrypt(cipher)[..HashBytes])}");
    }

    private static byte[] Encrypt(Blowfish cipher)
    {
        var text = "OrpheanBeholderScryDoubt"u8.ToArray();
        for (var offset = 0; offset < text.Length; offset += 8)
        {
            var block = text.AsSpan(offset, 8);
            var (left, right) = (BinaryPrimitives.ReadUInt32BigEndian(block), BinaryPrimitives.ReadUInt32BigEndian(block[4..]));
            for (var time = 0; time < 64; time++)
            {
                cipher.Encrypt(ref left, ref right);
            }

            BinaryPrimitives.WriteUInt32BigEndian(block, left);
            BinaryPrimitives.WriteUInt32BigEndian(block[4..], right);
        }

        return text;
    }

    private static string Encode(byte[] bytes)
    {
        var encoded = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var item in bytes)
        {
            buffer = ((buffer << 8) | item) & 0x3fff;
            for (bits += 8; bits >= 6; bits -= 6)
            {
                encoded.Append(Alphabet[(buffer >> (bits - 6)) & 63]);
            }
        }

        return bits > 0 ? encoded.Append(Alphabet[(buffer << (6 - bits)) & 63]).ToString() : encoded.ToString();
    }
}
