using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Kubescape.Manifests;

/// <summary>A repository somewhere else, as people copy it from a browser or give it to <c>git clone</c>.</summary>
/// <param name="Remote">What <c>git clone</c> takes.</param>
/// <param name="Ref">
/// What follows the word that announces a branch: the branch or tag, and the path below it; empty for the default branch. Branches
/// may hold slashes, so only the repository can tell where the one ends and the other begins.
/// </param>
/// <param name="Path">A path that the address gives apart from the branch; empty for the top.</param>
public sealed partial record GitAddress(string Remote, string Ref, string Path)
{
    /// <summary>Hosts that need no scheme, <c>github.com/org/repo</c>.</summary>
    private static readonly ImmutableArray<string> Hosts =
        ["github.com", "gitlab.com", "bitbucket.org", "dev.azure.com", "ssh.dev.azure.com"];

    /// <summary>Reads an address; <see langword="null"/> when the text is none, and so a path.</summary>
    public static GitAddress? TryParse(string text)
    {
        if (ScpForm.Match(text) is { Success: true } scp && !text.Contains("://", StringComparison.Ordinal))
        {
            return new GitAddress(text, "", "");
        }

        var withScheme = Hosts.Any(host => text.StartsWith($"{host}/", StringComparison.OrdinalIgnoreCase)) ? $"https://{text}" : text;
        if (!Uri.TryCreate(withScheme, UriKind.Absolute, out var uri))
        {
            return null;
        }

        return uri.Scheme switch
        {
            "ssh" or "git" => new GitAddress(text, "", ""),
            "https" or "http" => OfPage(uri),
            _ => null,
        };
    }

    /// <summary>The address without what may be a password, for people.</summary>
    public override string ToString() => WithoutUser(Remote);

    /// <summary>A remote without the name and the password that may stand before its host.</summary>
    public static string WithoutUser(string remote) =>
        Uri.TryCreate(remote, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0 && uri.Scheme != "ssh"
            ? remote.Replace($"{uri.UserInfo}@", "", StringComparison.Ordinal)
            : remote;

    private static GitAddress? OfPage(Uri uri)
    {
        var parts = uri.AbsolutePath.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return uri.Host.ToLowerInvariant() switch
        {
            "dev.azure.com" => OfAzure(uri, parts),
            "bitbucket.org" => Split(uri, parts, repositoryParts: 2, "src"),
            "github.com" => Split(uri, parts, repositoryParts: 2, "tree", "blob"),
            _ when parts.AsSpan().IndexOf("-") is var dash and > 1 => Split(uri, [.. parts[..dash], .. parts[(dash + 1)..]], dash, "tree", "blob"),
            "gitlab.com" when parts.Length >= 2 => Split(uri, parts, parts.Length),
            _ when uri.AbsolutePath.EndsWith(".git", StringComparison.Ordinal) => new GitAddress(uri.OriginalString, "", ""),
            _ => null,
        };
    }

    /// <summary>So many parts name the repository, then comes a word, then branch and path.</summary>
    private static GitAddress? Split(Uri uri, string[] parts, int repositoryParts, params ReadOnlySpan<string> words)
    {
        if (parts.Length < repositoryParts)
        {
            return null;
        }

        var remote = $"{uri.GetLeftPart(UriPartial.Authority)}/{string.Join('/', parts[..repositoryParts])}";
        return parts.Length > repositoryParts + 1 && words.Contains(parts[repositoryParts])
            ? new GitAddress(remote, Uri.UnescapeDataString(string.Join('/', parts[(repositoryParts + 1)..])), "")
            : parts.Length == repositoryParts ? new GitAddress(remote, "", "") : null;
    }

    /// <summary><c>org/project/_git/repo?path=/k8s&amp;version=GBmain</c>.</summary>
    private static GitAddress? OfAzure(Uri uri, string[] parts)
    {
        if (parts is not [_, _, "_git", _])
        {
            return null;
        }

        var query = uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.First(), StringComparer.Ordinal);
        var version = query.GetValueOrDefault("version", "");
        var isBranchOrTag = version.StartsWith("GB", StringComparison.Ordinal) || version.StartsWith("GT", StringComparison.Ordinal);
        return new GitAddress(
            uri.GetLeftPart(UriPartial.Path).TrimEnd('/'),
            isBranchOrTag ? version[2..] : "",
            query.GetValueOrDefault("path", "").Trim('/'));
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+:[^\s]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ScpForm { get; }
}
