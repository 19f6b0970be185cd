namespace Kubescape.Helm;

/// <summary>A URL in the parts that Go's net/url makes of it.</summary>
/// <remarks>Source: RFC 3986, section 3; the package documentation of net/url.</remarks>
internal sealed class GoUrl
{
    public string Scheme { get; init; } = "";

    /// <summary>What stands after the scheme where no slash does: <c>joe@example.com</c> after <c>mailto:</c>.</summary>
    public string Opaque { get; init; } = "";

    /// <summary>User and password, with escapes.</summary>
    public string UserInfo { get; init; } = "";

    /// <summary>Name or address, with the port.</summary>
    public string Host { get; init; } = "";

    /// <summary>Without escapes.</summary>
    public string Path { get; init; } = "";

    public string Query { get; init; } = "";

    /// <summary>Without escapes.</summary>
    public string Fragment { get; init; } = "";

    /// <summary>The host without port, and without the brackets of an address.</summary>
    public string HostName
    {
        get
        {
            var name = Host.LastIndexOf(':') is var colon and >= 0 && colon > Host.LastIndexOf(']') ? Host[..colon] : Host;
            return name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name;
        }
    }

    /// <summary>Parts a URL.</summary>
    /// <exception cref="TemplateException">The text is none.</exception>
    public static GoUrl Parse(string text)
    {
        try
        {
            return GoUrlParser.Parse(text);
        }
        catch (FormatException error)
        {
            throw new TemplateException($"unable to parse url: parse {GoQuote.Double(text)}: {error.Message}");
        }
    }

    public override string ToString()
    {
        var scheme = Scheme.Length > 0 ? Scheme + ":" : "";
        var query = Query.Length > 0 ? "?" + Query : "";
        var fragment = Fragment.Length > 0 ? "#" + UrlEscape.Escape(Fragment, UrlEscape.InFragment) : "";
        return scheme + (Opaque.Length > 0 ? Opaque : Hierarchy()) + query + fragment;
    }

    private string Hierarchy()
    {
        var path = UrlEscape.Escape(Path, UrlEscape.InPath);
        var hasAuthority = Host.Length > 0 || UserInfo.Length > 0 || Scheme.Length > 0;
        if (hasAuthority)
        {
            var slashes = Host.Length > 0 || UserInfo.Length > 0 || Path.Length > 0 ? "//" : "";
            var user = UserInfo.Length > 0 ? UserInfo + "@" : "";
            var slash = path.Length > 0 && path[0] != '/' && Host.Length > 0 ? "/" : "";
            return slashes + user + UrlEscape.Escape(Host, UrlEscape.InHost) + slash + path;
        }

        // A colon in the first part would make that the scheme.
        return path.Split('/')[0].Contains(':', StringComparison.Ordinal) ? "./" + path : path;
    }
}
