using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Kubescape.Objects;

/// <summary>Credentials that are known by how they are built: key files, JSON web tokens, passwords in addresses.</summary>
/// <remarks>
/// Source: RFC 7468 (key files), RFC 7519 (JSON web tokens), RFC 3986 section 3.2.1 (user information in addresses), RFC 7617
/// (basic authentication). Each look around a find is bounded, so the cost is linear.
/// </remarks>
internal static class StructuredCredentials
{
    private const int MaxUserInformation = 256;
    private const int LeastKeyText = 32;
    private const int LeastTokenPart = 8;

    private static readonly SearchValues<string> Beginnings =
        SearchValues.Create(["-----BEGIN ", "eyJ", "://", "Basic ", "IDENTIFIED BY '"], StringComparison.Ordinal);

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> Base64Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n\"'<>`");

    /// <summary>What the first one in the text is; <see langword="null"/> when there is none.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(Beginnings);
            if (found < 0)
            {
                return null;
            }

            at += found;
            var isInWord = at > 0 && TokenCharacters.Contains(text[at - 1]);
            if (At(text[at..], isInWord) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? At(ReadOnlySpan<char> text, bool isInWord) => text[0] switch
    {
        '-' when IsPrivateKey(text) => "private key",
        'e' when !isInWord && IsWebToken(text) => "JSON web token",
        ':' when HasPassword(text["://".Length..]) => "password in an address",
        'B' when IsBasic(text["Basic ".Length..]) => "basic authentication",
        'I' when IsPassword(text["IDENTIFIED BY '".Length..]) => "password of a database",
        _ => null,
    };

    /// <summary>A key file without a key in it is an example.</summary>
    private static bool IsPrivateKey(ReadOnlySpan<char> text)
    {
        const string Title = "PRIVATE KEY";
        var line = text[..Math.Min(text.Length, 60)];
        var title = line.IndexOf(Title, StringComparison.Ordinal);
        if (title < 0 || line["-----BEGIN ".Length..title].ContainsAny("-\n"))
        {
            return false;
        }

        var body = text[(title + Title.Length)..].TrimStart('-');
        body = body[..Math.Min(body.Length, 400)];
        var end = body.IndexOf("-----", StringComparison.Ordinal);
        var count = 0;
        foreach (var character in end < 0 ? body : body[..end])
        {
            count += Base64Characters.Contains(character) ? 1 : 0;
        }

        return count >= LeastKeyText;
    }

    /// <summary>Three parts, of which the first two are JSON objects.</summary>
    private static bool IsWebToken(ReadOnlySpan<char> text)
    {
        for (var part = 0; part < 2; part++)
        {
            text = text[..Math.Min(text.Length, 8192)];
            var end = text.IndexOfAnyExcept(TokenCharacters);
            if (end < LeastTokenPart || text[end] != '.' || !text.StartsWith("eyJ", StringComparison.Ordinal))
            {
                return false;
            }

            text = text[(end + 1)..];
        }

        var signature = text.IndexOfAnyExcept(TokenCharacters);
        return (signature < 0 ? text.Length : signature) >= LeastTokenPart;
    }

    private static bool HasPassword(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxUserInformation)];
        var end = text.IndexOfAny(AddressEnds);
        text = end < 0 ? text : text[..end];
        var sign = text.IndexOf('@');
        var colon = text.IndexOf(':');
        if (colon < 0 || sign < colon)
        {
            return false;
        }

        var path = text.IndexOfAny('/', '?', ',');
        return (path < 0 || path > colon) && (path < 0 || path > sign || !char.IsAsciiDigit(text[colon + 1]))
            && SecretLiteral.Is(text[(colon + 1)..sign], SecretNameKind.Password);
    }

    private static bool IsBasic(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxUserInformation)];
        var end = text.IndexOfAnyExcept(Base64Characters);
        return IsUserAndPassword(end < 0 ? text : text[..end]);
    }

    /// <summary>Whether the text is a user and a password in base64, as a configuration of Docker has them.</summary>
    public static bool IsUserAndPassword(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > MaxUserInformation || !Base64.IsValid(text))
        {
            return false;
        }

        var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(text.ToString()));
        return decoded.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && colon < decoded.Length - 1
            && decoded.All(character => character is > ' ' and < (char)127);
    }

    private static bool IsPassword(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxUserInformation)].IndexOf('\'');
        return end > 0 && SecretLiteral.Is(text[..end], SecretNameKind.Password);
    }
}
