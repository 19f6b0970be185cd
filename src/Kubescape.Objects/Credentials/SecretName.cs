using System.Buffers;
using System.Collections.Frozen;

namespace Kubescape.Objects;

/// <summary>What the name of a setting says: <c>DB_PASSWORD</c> is a secret, <c>PASSWORD_FILE</c> tells where one is.</summary>
/// <remarks>The last word decides, for it is what the value is; the words before it say whose.</remarks>
internal static class SecretName
{
    private const int MaxLength = 128;

    /// <summary>No name is a secret's without one of these.</summary>
    public static readonly SearchValues<string> Fragments = SearchValues.Create(
        ["pass", "pwd", "secret", "token", "key", "cred", "auth", "bearer", "jwt", "salt", "seed"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that follow the one that counts.</summary>
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(
    [
        "value", "plain", "plaintext", "text", "raw", "default", "base", "base64", "b64", "prod", "production", "staging",
        "stage", "dev", "test", "admin", "root", "main", "primary", "secondary", "old", "new", "current", "previous",
    ]);

    /// <summary>Words before <c>secret</c> that make it the name of a Secret.</summary>
    private static readonly FrozenSet<string> Kubernetes = FrozenSet.ToFrozenSet(
        ["tls", "ssl", "pull", "image", "existing", "cert", "certificate", "ca", "registry", "from", "external"]);

    /// <summary>Words before <c>token</c> that make it one of a text.</summary>
    private static readonly FrozenSet<string> Texts =
        FrozenSet.ToFrozenSet(["max", "min", "next", "page", "stop", "pad", "continue", "continuation", "sync", "automount"]);

    private static readonly FrozenSet<string> Keys = FrozenSet.ToFrozenSet(
        ["api", "secret", "access", "private", "auth", "encryption", "signing", "master", "hmac", "jwt", "client"]);

    private static readonly string[] PasswordEndings = ["password", "passwd", "passphrase", "pwd"];

    private static readonly FrozenSet<string> Passwords = FrozenSet.ToFrozenSet(
        ["pass", "requirepass", "masterauth", "userpass", "dbpass", "rootpass", "adminpass", "sshpass", "smtppass"]);

    private static readonly string[] SecretEndings = ["secret", "token", "apikey", "secretkey", "accesskey", "privatekey"];

    /// <summary>What the name says.</summary>
    public static SecretNameKind Of(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxLength || !name.ContainsAny(Fragments))
        {
            return SecretNameKind.None;
        }

        var words = Words(name);
        while (words.Count > 1 && (Qualifiers.Contains(words[^1]) || words[^1].All(char.IsAsciiDigit)))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0)
        {
            return SecretNameKind.None;
        }

        var last = words[^1].TrimEnd("0123456789").ToString();
        words.RemoveAt(words.Count - 1);
        return Of(words, last);
    }

    private static SecretNameKind Of(List<string> before, string last)
    {
        if (Passwords.Contains(last) || EndsIn(last, PasswordEndings))
        {
            return last is "oldpwd" || (last == "pwd" && before.Count == 0) // Shells keep the working directory there.
                ? SecretNameKind.None
                : SecretNameKind.Password;
        }

        if (EndsIn(last, SecretEndings) || last is "credential" or "credentials" or "creds" or "bearer" or "jwt")
        {
            return before.Any(last.EndsWith("token", StringComparison.Ordinal) ? Texts.Contains : Kubernetes.Contains)
                ? SecretNameKind.None
                : SecretNameKind.Secret;
        }

        if (last == "key")
        {
            return before.Contains("public") ? SecretNameKind.None
                : before.Count > 0 && Keys.Contains(before[^1]) ? SecretNameKind.Secret
                : SecretNameKind.Perhaps;
        }

        return last is "auth" or "salt" or "seed" or "authkey" ? SecretNameKind.Perhaps : SecretNameKind.None;
    }

    private static bool EndsIn(string word, string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The words in small letters: parted by signs, and by capitals as in <c>dbPassword</c> and <c>APIKey</c>.</summary>
    private static List<string> Words(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var isEnd = at == name.Length || !char.IsAsciiLetterOrDigit(name[at]);
            if (isEnd || IsNewWord(name, at))
            {
                if (at > start)
                {
                    words.Add(name[start..at].ToString().ToLowerInvariant());
                }

                start = isEnd ? at + 1 : at;
            }
        }

        return words;
    }

    private static bool IsNewWord(ReadOnlySpan<char> name, int at) =>
        at > 0
        && char.IsAsciiLetterUpper(name[at])
        && (char.IsAsciiLetterLower(name[at - 1])
            || (at + 1 < name.Length && char.IsAsciiLetterUpper(name[at - 1]) && char.IsAsciiLetterLower(name[at + 1])));
}
