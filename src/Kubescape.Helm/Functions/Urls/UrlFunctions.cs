namespace Kubescape.Helm;

/// <summary>Parting URLs into maps, and joining them again.</summary>
internal static class UrlFunctions
{
    public static FunctionTable Table => new()
    {
        { "urlParse", 1, static a => Parse(a.Text(0)) },
        { "urlJoin", 1, static a => Join(a.Map(0)) },
    };

    private static SortedDictionary<string, object?> Parse(string text)
    {
        var url = GoUrl.Parse(text);
        return new(StringComparer.Ordinal)
        {
            ["scheme"] = url.Scheme,
            ["host"] = url.Host,
            ["hostname"] = url.HostName,
            ["path"] = url.Path,
            ["query"] = url.Query,
            ["opaque"] = url.Opaque,
            ["fragment"] = url.Fragment,
            ["userinfo"] = url.UserInfo,
        };
    }

    private static string Join(SortedDictionary<string, object?> parts) => new GoUrl
    {
        Scheme = Part(parts, "scheme"),
        Host = Part(parts, "host"),
        Path = Part(parts, "path"),
        Query = Part(parts, "query"),
        Opaque = Part(parts, "opaque"),
        Fragment = Part(parts, "fragment"),
        UserInfo = Part(parts, "userinfo") is { Length: > 0 } user ? GoUrl.Parse($"proto://{user}@host").UserInfo : "",
    }.ToString();

    private static string Part(SortedDictionary<string, object?> parts, string name) =>
        !parts.TryGetValue(name, out var value) ? ""
        : value as string ?? throw new TemplateException(
            $"unable to parse {name} key, must be of type string, but {GoType.Kind(value)} found");
}
