using System.Diagnostics.CodeAnalysis;

namespace Kubescape.Objects;

/// <summary>
/// The name of a container image with everything written out: <c>nginx:1.25</c> is <c>docker.io/library/nginx:1.25</c>.
/// </summary>
/// <remarks>Source: package reference of github.com/distribution/reference, its grammar and its normalisation.</remarks>
/// <param name="Registry">Host and port; <c>docker.io</c> where none was written.</param>
/// <param name="Repository">The path inside the registry, <c>library/nginx</c>.</param>
/// <param name="Tag">The tag; <see langword="null"/> where none was written: nothing adds <c>latest</c>.</param>
/// <param name="Digest">Algorithm and hash, <c>sha256:…</c>; <see langword="null"/> where none was written.</param>
public sealed record ImageReference(string Registry, string Repository, string? Tag, string? Digest)
{
    private const string DockerHub = "docker.io";

    /// <summary>Registry and repository, without tag and digest.</summary>
    public string Name => $"{Registry}/{Repository}";

    /// <summary>Reads a reference as manifests write it.</summary>
    /// <exception cref="FormatException">The text is no reference.</exception>
    public static ImageReference Parse(string text) => TryParse(text, out var reference)
        ? reference
        : throw new FormatException(
            $"'{text}' is no image reference: expected [registry/]repository[:tag][@digest], the repository in lower case.");

    /// <summary>Reads a reference as manifests write it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageReference? reference)
    {
        var (rest, digest) = SplitAt(text, text.IndexOf('@', StringComparison.Ordinal));
        var colon = rest.LastIndexOf(':');
        var (name, tag) = SplitAt(rest, colon > rest.LastIndexOf('/') ? colon : -1);
        var (registry, repository) = SplitRegistry(name);
        var isValid = !ImageGrammar.IsImageId(text)
            && ImageGrammar.IsRegistry(registry)
            && ImageGrammar.IsRepository(repository)
            && (tag is null || ImageGrammar.IsTag(tag))
            && (digest is null || ImageGrammar.IsDigest(digest));
        reference = isValid ? new ImageReference(registry, repository, tag, digest) : null;
        return isValid;
    }

    /// <summary>The whole reference, written out.</summary>
    public override string ToString() => $"{Name}{(Tag is null ? "" : $":{Tag}")}{(Digest is null ? "" : $"@{Digest}")}";

    private static (string Before, string? After) SplitAt(string text, int separator) =>
        separator < 0 ? (text, null) : (text[..separator], text[(separator + 1)..]);

    /// <summary>
    /// The first part is a registry only if no repository could be called so: Docker Hub's users come without a host.
    /// </summary>
    private static (string Registry, string Repository) SplitRegistry(string name)
    {
        var (first, rest) = SplitAt(name, name.IndexOf('/', StringComparison.Ordinal));
        if (rest is null || !(first.AsSpan().ContainsAny('.', ':') || first == "localhost" || first.Any(char.IsAsciiLetterUpper)))
        {
            return (DockerHub, rest is null ? $"library/{name}" : name);
        }

        return first is DockerHub or "index.docker.io"
            ? (DockerHub, rest.Contains('/', StringComparison.Ordinal) ? rest : $"library/{rest}")
            : (first, rest);
    }
}
