using System.Collections.Immutable;
using System.Text;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The files that say which failures are accepted.</summary>
internal static class ExceptionFiles
{
    /// <summary>The entries of all files, in their order.</summary>
    /// <exception cref="UsageException">A file cannot be read or understood.</exception>
    public static ImmutableArray<Acceptance> Read(IEnumerable<string> files) => [.. files.SelectMany(Read)];

    private static IEnumerable<Acceptance> Read(string file)
    {
        try
        {
            return Parse(file).SelectMany(document => ExceptionsFile.Read(Tree(document, file).Root, file)).ToList();
        }
        catch (FormatException error)
        {
            throw new UsageException($"--exceptions: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--exceptions: {error.Message}");
        }
    }

    private static IEnumerable<ParsedDocument> Parse(string file) =>
        file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? JsonDocuments.Read(File.ReadAllBytes(file), TreeLimits.Default, withLines: true)
            : YamlDocuments.Read(File.ReadAllText(file, Encoding.UTF8).AsMemory(), TreeLimits.Default);

    private static ObjectTree Tree(ParsedDocument document, string file) => document switch
    {
        { Tree: { } tree } => tree,
        { Error: { } error } => throw new FormatException($"{file}:{error.Line}:{error.Column}: {error.Message}."),
        _ => ObjectTree.Empty,
    };
}
