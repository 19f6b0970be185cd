using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Kubescape.Objects;

/// <summary>The name of a container image with everything written out: <c>nginx:1.25</c> is <c>docker.io/library/nginx:1.25</c>.</summary>
/// <remarks>Source: the grammar and the normalisation of the distribution project, package reference.</remarks>
/// <param name="Registry">Host and port, <c>docker.io</c> where none was written.</param>
/// <param name="Repository">The path inside the registry, <c>library/nginx</c>.</param>
/// <param name="Tag">The tag; <see langword="null"/> where none was written: nothing adds <c>latest</c>.</param>
/// <param name="Digest">Algorithm and hash, <c>sha256:…</c>; <see langword="null"/> where none was written.</param>
public sealed record ImageReference(string Registry, string Repository, string? Tag, string? Digest)
{
    private const string DockerHub = "docker.io";
    private const int MaxRepositoryLength = 255;
    private const int MaxTagLength = 128;

    private static readonly SearchValues<char> RepositoryCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-/");
    private static readonly SearchValues<char> TagCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Registry and repository, without tag and digest.</summary>
    public string Name => $"{Registry}/{Repository}";

    /// <summary>Reads a reference as it stands in a manifest.</summary>
    /// <exception cref="FormatException">The text is no reference.</exception>
    public static ImageReference Parse(string text) => TryParse(text, out var reference)
        ? reference
        : throw new FormatException($"'{text}' is no image reference: expected [registry/]repository[:tag][@digest], the repository in lower case.");

    /// <summary>Reads a reference as it stands in a manifest.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ImageReference? reference)
    {
        reference = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var (rest, digest) = SplitOff(text, text.IndexOf('@', StringComparison.Ordinal));
        var colon = rest.LastIndexOf(':');
        var (name, tag) = SplitOff(rest, colon > rest.LastIndexOf('/') ? colon : -1);
        var (registry, repository) = SplitRegistry(name);
        if (IsRepository(repository) && IsTag(tag) && IsDigest(digest))
        {
            reference = new ImageReference(registry, repository, tag, digest);
        }

        return reference is not null;
    }

    /// <summary>The whole reference, normalised.</summary>
    public override string ToString() => $"{Name}{(Tag is null ? "" : $":{Tag}")}{(Digest is null ? "" : $"@{Digest}")}";

    private static (string Before, string? After) SplitOff(string text, int at) => at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);

    private static (string Registry, string Repository) SplitRegistry(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var isRegistry = first.AsSpan().ContainsAny('.', ':') || first == "localhost" || first.Any(char.IsAsciiLetterUpper);
        if (isRegistry)
        {
            return (first == "index.docker.io" ? DockerHub : first, name[(slash + 1)..]);
        }

        return (DockerHub, slash < 0 ? $"library/{name}" : name);
    }

    private static bool IsRepository(string repository) =>
        repository.Length is > 0 and <= MaxRepositoryLength
        && !repository.AsSpan().ContainsAnyExcept(RepositoryCharacters)
        && Array.TrueForAll(repository.Split('/'), part => part.Length > 0 && char.IsAsciiLetterOrDigit(part[0]) && char.IsAsciiLetterOrDigit(part[^1]));

    private static bool IsTag(string? tag) =>
        tag is null || (tag.Length is > 0 and <= MaxTagLength && tag[0] is not ('.' or '-') && !tag.AsSpan().ContainsAnyExcept(TagCharacters));

    private static bool IsDigest(string? digest)
    {
        const int MinHexDigits = 32;
        if (digest is null)
        {
            return true;
        }

        var colon = digest.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && digest.Length - colon - 1 >= MinHexDigits
            && digest.Skip(colon + 1).All(char.IsAsciiHexDigit);
    }
}
