using System.Buffers;

namespace Kubescape.Objects;

/// <summary>How the parts of an image reference may be spelled.</summary>
/// <remarks>Source: the grammar in package reference of github.com/distribution/reference.</remarks>
internal static class ImageGrammar
{
    private const int MaxRepositoryLength = 255;
    private const int MaxTagLength = 128;
    private const int ImageIdLength = 64;
    private const int MinHashLength = 32;

    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> Decimal = SearchValues.Create(Digits);
    private static readonly SearchValues<char> LowerHex = SearchValues.Create(Digits + "abcdef");
    private static readonly SearchValues<char> Hex = SearchValues.Create(Digits + "abcdefABCDEF");
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(Digits + "abcdefABCDEF:");
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(Digits + Lower + Upper + "-");
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(Digits + Lower);
    private static readonly SearchValues<char> TagCharacters = SearchValues.Create(Digits + Lower + Upper + "_.-");
    private static readonly SearchValues<char> Alphanumeric = SearchValues.Create(Digits + Lower + Upper);

    /// <summary>The hash of an image on its node, which no registry knows.</summary>
    public static bool IsImageId(ReadOnlySpan<char> text) => text.Length == ImageIdLength && IsMadeOf(text, LowerHex);

    /// <summary>A host name, an IPv4 address or an IPv6 address in brackets, with or without a port.</summary>
    public static bool IsRegistry(ReadOnlySpan<char> text)
    {
        var colon = text is [.., ']'] ? -1 : text.LastIndexOf(':');
        return colon < 0 ? IsHost(text) : IsHost(text[..colon]) && IsMadeOf(text[(colon + 1)..], Decimal);
    }

    /// <summary>Parts in lower case between slashes.</summary>
    public static bool IsRepository(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxRepositoryLength)
        {
            return false;
        }

        foreach (var part in text.Split('/'))
        {
            if (!IsPathPart(text[part]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Up to 128 letters, digits, underscores, dots and hyphens; the first is no dot and no hyphen.</summary>
    public static bool IsTag(ReadOnlySpan<char> text) =>
        text.Length <= MaxTagLength && IsMadeOf(text, TagCharacters) && text[0] is not ('.' or '-');

    /// <summary>
    /// An algorithm and a hexadecimal hash, which has its full length and lower case where the algorithm is known.
    /// </summary>
    public static bool IsDigest(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        var hash = text[(colon + 1)..];
        return text[..colon] switch
        {
            "sha256" => hash.Length == 64 && IsMadeOf(hash, LowerHex),
            "sha384" => hash.Length == 96 && IsMadeOf(hash, LowerHex),
            "sha512" => hash.Length == 128 && IsMadeOf(hash, LowerHex),
            var algorithm => IsAlgorithm(algorithm) && hash.Length >= MinHashLength && IsMadeOf(hash, Hex),
        };
    }

    private static bool IsHost(ReadOnlySpan<char> text)
    {
        if (text is ['[', .. var address, ']'])
        {
            return IsMadeOf(address, AddressCharacters);
        }

        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (!IsMadeOf(label, HostCharacters) || label is ['-', ..] or [.., '-'])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Letters and digits, joined by a dot, one or two underscores, or any number of hyphens.</summary>
    private static bool IsPathPart(ReadOnlySpan<char> part)
    {
        while (true)
        {
            var end = part.IndexOfAnyExcept(PathCharacters);
            if (end < 0)
            {
                return part.Length > 0;
            }

            part = part[end..];
            var next = part.IndexOfAny(PathCharacters);
            if (end == 0 || next < 0 || !(part[..next] is "." or "_" or "__" || part[..next].IndexOfAnyExcept('-') < 0))
            {
                return false;
            }

            part = part[next..];
        }
    }

    private static bool IsAlgorithm(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny('+', '.', '_', '-'))
        {
            var part = text[range];
            if (!IsMadeOf(part, Alphanumeric) || !char.IsAsciiLetter(part[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMadeOf(ReadOnlySpan<char> text, SearchValues<char> characters) =>
        text.Length > 0 && !text.ContainsAnyExcept(characters);
}
