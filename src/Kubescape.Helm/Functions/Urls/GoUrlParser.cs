namespace Kubescape.Helm;

/// <summary>Parts URLs.</summary>
internal static class GoUrlParser
{
    /// <summary>The parts.</summary>
    /// <exception cref="FormatException">The text is no URL.</exception>
    public static GoUrl Parse(string text)
    {
        if (text.Any(char.IsControl))
        {
            throw new FormatException("net/url: invalid control character in URL");
        }

        var (whole, fragment) = Cut(text, '#');
        var (scheme, rest) = Scheme(whole);
        (rest, var query) = Cut(rest, '?');
        if (scheme.Length > 0 && !rest.StartsWith('/'))
        {
            return new GoUrl { Scheme = scheme, Opaque = rest, Query = query, Fragment = UrlEscape.Unescape(fragment) };
        }

        if (!rest.StartsWith('/') && rest.Split('/')[0].Contains(':', StringComparison.Ordinal))
        {
            throw new FormatException("first path segment in URL cannot contain colon");
        }

        var hasAuthority = rest.StartsWith("//", StringComparison.Ordinal)
            && (scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal));
        var pathStart = !hasAuthority ? 0 : rest.IndexOf('/', 2) is var slash and >= 0 ? slash : rest.Length;
        var authority = hasAuthority ? rest[2..pathStart] : "";
        var at = authority.LastIndexOf('@');
        return new GoUrl
        {
            Scheme = scheme,
            UserInfo = at < 0 ? "" : UserInfo(authority[..at]),
            Host = Host(authority[(at + 1)..]),
            Path = UrlEscape.Unescape(rest[pathStart..]),
            Query = query,
            Fragment = UrlEscape.Unescape(fragment),
        };
    }

    private static (string Before, string After) Cut(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var index and >= 0 ? (text[..index], text[(index + 1)..])
            : (text, "");

    private static (string Scheme, string Remainder) Scheme(string text)
    {
        var end = 0;
        while (end < text.Length
            && (char.IsAsciiLetter(text[end]) || end > 0 && (char.IsAsciiDigit(text[end]) || text[end] is '+' or '-' or '.')))
        {
            end++;
        }

        return end >= text.Length || text[end] != ':' ? ("", text)
            : end == 0 ? throw new FormatException("missing protocol scheme")
            : (text[..end].ToLowerInvariant(), text[(end + 1)..]);
    }

    private static string UserInfo(string text)
    {
        if (text.Any(letter => !char.IsAsciiLetterOrDigit(letter)
            && !"-._:~!$&'()*+,;=%@".Contains(letter, StringComparison.Ordinal)))
        {
            throw new FormatException("net/url: invalid userinfo");
        }

        var (user, password) = Cut(text, ':');
        var escaped = UrlEscape.Escape(UrlEscape.Unescape(user), UrlEscape.InUser);
        return text.Contains(':', StringComparison.Ordinal)
            ? escaped + ":" + UrlEscape.Escape(UrlEscape.Unescape(password), UrlEscape.InUser)
            : escaped;
    }

    private static string Host(string text)
    {
        var bracket = text.LastIndexOf(']');
        if (text.StartsWith('[') && bracket < 0)
        {
            throw new FormatException("missing ']' in host");
        }

        var port = text.StartsWith('[') ? text[(bracket + 1)..] : text.LastIndexOf(':') is var colon and >= 0 ? text[colon..]
            : "";
        if (port.Length > 0 && (port[0] != ':' || port.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
        {
            throw new FormatException($"invalid port {GoQuote.Double(port)} after host");
        }

        var wrong = text.FirstOrDefault(letter => letter < 128 && !char.IsAsciiLetterOrDigit(letter)
            && !(UrlEscape.InHost + "%").Contains(letter, StringComparison.Ordinal));
        return wrong == default ? UrlEscape.Unescape(text)
            : throw new FormatException($"invalid character {GoQuote.Double(wrong.ToString())} in host name");
    }
}
