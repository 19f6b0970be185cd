using System.Buffers;
using System.Collections.Frozen;

namespace Kubescape.Objects;

/// <summary>Whether the value of a setting is the secret itself, and not where it is found or that there is one.</summary>
internal static class SecretLiteral
{
    private const int MaxLength = 4096;
    private const int LeastRandomLength = 16;

    /// <summary>32 random hexadecimal digits have some 3.6 bits a character. Names have as many, but in shorter runs.</summary>
    private const double LeastRandomBits = 3;

    private static readonly SearchValues<string> References = SearchValues.Create(
        ["$(", "${", "{{", "#{", "%(", "://", "<%", "secretKeyRef", "valueFrom"], StringComparison.Ordinal);

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,_");

    private static readonly string[] ReferenceBeginnings =
    [
        "$", "/", "./", "../", "~", "@", "<", "%", "[", "{", "|", "arn:", "vault:", "ref+", "file:", "env:", "projects/", "awssm:",
        "ENC[", "ENC(", "!", "secret/", "C:\\", "op:", "sops:", "AgA", // AgA is how the text of a SealedSecret begins.
    ];

    private static readonly FrozenSet<string> NoSecrets = FrozenSet.ToFrozenSet(
        [
            "true", "false", "yes", "no", "on", "off", "null", "none", "nil", "undefined", "enabled", "disabled", "required",
            "optional", "always", "never", "auto", "unset", "todo", "empty", "redacted", "masked", "string", "str", "bytes",
            "text", "file", "env", "any", "unknown",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSecret =
        NoSecrets.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a value is a secret under a name of this kind.</summary>
    /// <remarks>A default such as <c>changeme</c> is one, and a bad one: it is known to all.</remarks>
    public static bool Is(ReadOnlySpan<char> value, SecretNameKind kind)
    {
        value = value.Trim().Trim('"').Trim('\'');
        if (kind == SecretNameKind.None || value.Length is 0 or > MaxLength || NoSecret.Contains(value) || IsMask(value))
        {
            return false;
        }

        if (value.ContainsAny(References) || IsReference(value) || value.Count(' ') > 2)
        {
            return false;
        }

        return kind switch
        {
            SecretNameKind.Password => value.Length > 2 || !IsNumber(value),
            SecretNameKind.Secret => !IsNumber(value),
            _ => LooksRandom(value) || StructuredCredentials.IsUserAndPassword(value),
        };
    }

    private static bool IsReference(ReadOnlySpan<char> value)
    {
        foreach (var beginning in ReferenceBeginnings)
        {
            if (value.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One character over and over, <c>****</c>.</summary>
    private static bool IsMask(ReadOnlySpan<char> value) =>
        value.IndexOfAnyExcept(value[0]) < 0 && !char.IsAsciiDigit(value[0]);

    /// <summary>A count, a duration or an amount.</summary>
    private static bool IsNumber(ReadOnlySpan<char> value) =>
        char.IsAsciiDigit(value[0]) && value.Length < 20 && value.TrimEnd("smhdkKMGi").IndexOfAnyExcept(NumberCharacters) < 0;

    private static bool LooksRandom(ReadOnlySpan<char> value)
    {
        var run = LongestRun(value);
        return run.Length >= LeastRandomLength
            && run.ContainsAnyInRange('0', '9')
            && (run.ContainsAnyInRange('a', 'z') || run.ContainsAnyInRange('A', 'Z'))
            && BitsPerCharacter(run) >= LeastRandomBits;
    }

    /// <summary>The longest part without the signs that join the words of names.</summary>
    private static ReadOnlySpan<char> LongestRun(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> longest = [];
        foreach (var range in value.SplitAny("-._ :/"))
        {
            if (value[range].Length > longest.Length)
            {
                longest = value[range];
            }
        }

        return longest;
    }

    /// <summary>The entropy of the characters by how often each occurs.</summary>
    private static double BitsPerCharacter(ReadOnlySpan<char> value)
    {
        Span<int> counts = stackalloc int[128];
        foreach (var character in value)
        {
            counts[character & 127]++;
        }

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / value.Length;
                bits -= share * Math.Log2(share);
            }
        }

        return bits;
    }
}
