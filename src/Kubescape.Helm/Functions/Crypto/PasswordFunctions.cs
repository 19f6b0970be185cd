using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kubescape.Helm;

/// <summary>Hashes of passwords, and passwords from a master password.</summary>
internal sealed class PasswordFunctions(SeededRandom random, CostlyCalls costs)
{
    // Of golang.org/x/crypto/bcrypt.
    private const int BcryptCost = 10;
    private const int LongestBcryptPassword = 72;

    private const string Scope = "com.lyndir.masterpassword";

    public FunctionTable Table => new()
    {
        { "bcrypt", 1, a => Hash(a.Text(0)) },
        { "htpasswd", 2, a => HtPasswd(a.Text(0), a.Text(1)) },
        { "derivePassword", 5, a => Derive(a.Int(0), a.Text(1), a.Text(2), a.Text(3), a.Text(4)) },
    };

    private string HtPasswd(string user, string password) => user.Contains(':', StringComparison.Ordinal)
        ? $"invalid username: {user}"
        : $"{user}:{Hash(password)}";

    private string Hash(string password)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(password);
        if (bytes.Length > LongestBcryptPassword)
        {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }

        costs.Count();
        return Bcrypt.Hash(bytes, random.Bytes(16), BcryptCost);
    }

    /// <summary>A password for a site.</summary>
    /// <remarks>Source: the Master Password algorithm, version 3, of Maarten Billemont.</remarks>
    private string Derive(long counter, string kind, string password, string user, string site)
    {
        if (!DerivedPasswords.Templates.TryGetValue(kind, out var templates))
        {
            return $"cannot find password template {kind}";
        }

        if (counter is < 0 or > uint.MaxValue)
        {
            throw new TemplateException("wrong type for value; expected uint32; got int");
        }

        costs.Count();
        var key = Scrypt.Derive(System.Text.Encoding.UTF8.GetBytes(password),
            [.. System.Text.Encoding.UTF8.GetBytes(Scope), .. Prefixed(user)], 32768, 8, 2, 64);
        var counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, (uint)counter);
        byte[] message = [.. System.Text.Encoding.UTF8.GetBytes(Scope), .. Prefixed(site), .. counted];
        var seed = HMACSHA256.HashData(key, message);
        var template = templates[seed[0] % templates.Length];
        return string.Concat(template.Select((place, index) =>
            DerivedPasswords.Characters[place] is var choice ? choice[seed[index + 1] % choice.Length] : place));
    }

    private static byte[] Prefixed(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}
