using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>
/// AES in CBC mode with the password, cut or filled with zeros to 32 bytes, as the key; the initial vector stands first.
/// </summary>
internal sealed class CipherFunctions(SeededRandom random)
{
    private const int KeyBytes = 32;
    private const int BlockBytes = 16;

    public FunctionTable Table => new()
    {
        { "encryptAES", 2, a => Encrypt(a.Text(0), a.Text(1)) },
        { "decryptAES", 2, static a => Decrypt(a.Text(0), a.Text(1)) },
    };

    private string Encrypt(string password, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        using var cipher = Cipher(password);
        var vector = random.Bytes(BlockBytes);
        return Convert.ToBase64String([.. vector, .. cipher.EncryptCbc(System.Text.Encoding.UTF8.GetBytes(text), vector)]);
    }

    private static string Decrypt(string password, string encrypted)
    {
        if (encrypted.Length == 0)
        {
            return "";
        }

        var bytes = Bytes(encrypted);
        if (bytes.Length < 2 * BlockBytes || bytes.Length % BlockBytes != 0)
        {
            throw new TemplateException("crypto/cipher: input not full blocks");
        }

        using var cipher = Cipher(password);
        var text = cipher.DecryptCbc(bytes.AsSpan(BlockBytes), bytes.AsSpan(0, BlockBytes), PaddingMode.None);
        var padding = text[^1];
        return padding <= text.Length
            ? System.Text.Encoding.UTF8.GetString(text.AsSpan(0, text.Length - padding))
            : throw new TemplateException("runtime error: slice bounds out of range");
    }

    private static Aes Cipher(string password)
    {
        var key = System.Text.Encoding.UTF8.GetBytes(password);
        Array.Resize(ref key, KeyBytes);
        var cipher = Aes.Create();
        cipher.Key = key;
        return cipher;
    }

    private static byte[] Bytes(string encrypted)
    {
        try
        {
            return Convert.FromBase64String(encrypted);
        }
        catch (FormatException)
        {
            throw new TemplateException("illegal base64 data");
        }
    }
}
