using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Base 64 and base 32; what cannot be decoded gives the error as text, as in Sprig.</summary>
internal static class EncodingFunctions
{
    public static FunctionTable Table => new()
    {
        { "b64enc", 1, static a => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(a.Text(0))) },
        { "b64dec", 1, static a => Decode(a.Text(0), Alphabet64, "base64") },
        { "b32enc", 1, static a => Encode32(System.Text.Encoding.UTF8.GetBytes(a.Text(0))) },
        { "b32dec", 1, static a => Decode(a.Text(0), Alphabet32, "base32") },
    };

    private const string Alphabet32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Alphabet64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static string Encode32(byte[] bytes)
    {
        var encoded = new System.Text.StringBuilder((bytes.Length + 4) / 5 * 8);
        var (buffer, bits) = (0, 0);
        foreach (var item in bytes)
        {
            buffer = ((buffer << 8) | item) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                encoded.Append(Alphabet32[(buffer >> (bits - 5)) & 31]);
            }
        }

        if (bits > 0)
        {
            encoded.Append(Alphabet32[(buffer << (5 - bits)) & 31]);
        }

        return encoded.Append('=', (8 - (encoded.Length % 8)) % 8).ToString();
    }

    private static string Decode(string text, string alphabet, string name)
    {
        var (width, block) = alphabet.Length == 64 ? (6, 4) : (5, 8);
        var decoded = new List<byte>(text.Length);
        var (buffer, bits, digits, padding) = (0, 0, 0, 0);
        foreach (var (index, letter) in text.Index())
        {
            if (letter is '\r' or '\n')
            {
                continue;
            }

            var value = alphabet.IndexOf(letter, StringComparison.Ordinal);
            var isPadding = letter == '=' && IsPaddingAfter(digits % block, padding, width);
            if (isPadding ? padding == block : value < 0 || padding > 0)
            {
                return Corrupt(name, index);
            }

            if (isPadding)
            {
                padding++;
                continue;
            }

            digits++;
            buffer = ((buffer << width) | value) & 0xfff;
            bits += width;
            if (bits >= 8)
            {
                bits -= 8;
                decoded.Add((byte)(buffer >> bits));
            }
        }

        return (digits + padding) % block == 0
            ? System.Text.Encoding.UTF8.GetString([.. decoded])
            : Corrupt(name, padding > 0 ? text.Length : text.Length - (digits % block));
    }

    // So many digits of the last block make whole bytes; the rest is filled up.
    private static bool IsPaddingAfter(int digits, int padding, int width) => digits > 0 && (width == 6
        ? digits >= 2 && digits + padding < 4
        : digits is 2 or 4 or 5 or 7 && digits + padding < 8);

    private static string Corrupt(string name, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"illegal {name} data at input byte {index}");
}
