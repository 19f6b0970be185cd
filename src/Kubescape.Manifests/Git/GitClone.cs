namespace Kubescape.Manifests;

/// <summary>The newest state of a repository, in a directory of its own that goes when this is disposed of.</summary>
public sealed class GitClone : IDisposable
{
    private readonly string directory;

    private GitClone(string directory, string path)
    {
        this.directory = directory;
        Path = path;
    }

    /// <summary>What the address points to, in the temporary directory.</summary>
    public string Path { get; private set; }

    /// <summary>Fetches the one commit that is needed.</summary>
    /// <exception cref="ManifestException">There is no such repository, branch or path, or it cannot be reached.</exception>
    public static async Task<GitClone> FetchAsync(GitAddress address, CancellationToken cancellationToken)
    {
        var reference = await FindRefAsync(address, cancellationToken);
        var clone = new GitClone(Directory.CreateTempSubdirectory("kubescape-").FullName, "");
        try
        {
            var branch = reference.Length > 0 ? new[] { "--branch", reference } : [];
            await GitProgram.RunAsync(
                ["clone", "--quiet", "--depth", "1", "--single-branch", "--no-tags", .. branch, "--", address.Remote, clone.directory],
                cancellationToken);
            clone.Path = clone.Find(address, reference);
            return clone;
        }
        catch
        {
            clone.Dispose();
            throw;
        }
    }

    /// <summary>Removes the directory; what git wrote may be read-only.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file of the temporary directory is left; the system removes it in time.
        }
    }

    /// <summary>The branch or tag that the address begins with: the longest that the repository has.</summary>
    private static async Task<string> FindRefAsync(GitAddress address, CancellationToken cancellationToken)
    {
        if (address.Ref.Length == 0)
        {
            return "";
        }

        var listed = await GitProgram.RunAsync(["ls-remote", "--quiet", "--heads", "--tags", "--", address.Remote], cancellationToken);
        var names = listed.Split('\n').Select(line => line.Split('\t') is [_, var name] ? name : "")
            .Select(name => name.Replace("refs/heads/", "", StringComparison.Ordinal).Replace("refs/tags/", "", StringComparison.Ordinal))
            .Where(name => name.Length > 0 && (address.Ref == name || address.Ref.StartsWith($"{name}/", StringComparison.Ordinal)));
        return names.MaxBy(name => name.Length)
            ?? throw new ManifestException($"{address}: there is no branch or tag that '{address.Ref}' is or begins with.");
    }

    private string Find(GitAddress address, string reference)
    {
        var below = address.Path.Length > 0 ? address.Path : address.Ref[Math.Min(address.Ref.Length, reference.Length)..].Trim('/');
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, below));
        var isInside = path == directory || path.StartsWith($"{directory}{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return isInside && System.IO.Path.Exists(path)
            ? path
            : throw new ManifestException($"{address}: there is no '{below}' in {(reference.Length == 0 ? "the default branch" : $"'{reference}'")}.");
    }
}
