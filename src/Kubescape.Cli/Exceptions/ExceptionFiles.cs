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
    public static ImmutableArray<Acceptance> Read(IEnumerable<string> files) =>
        [.. files.SelectMany(file => Read(file, ExceptionsFile.Read))];

    /// <summary>The same for people to look at: an entry that cannot be understood says why.</summary>
    /// <exception cref="UsageException">A file cannot be read, or is neither JSON nor YAML.</exception>
    public static ImmutableArray<Acceptance> Inspect(IEnumerable<string> files) =>
        [.. files.SelectMany(file => Read(file, ExceptionsFile.Inspect))];

    private static List<Acceptance> Read(string file, Func<Field, string, ImmutableArray<Acceptance>> read)
    {
        try
        {
            return [.. Parse(file).SelectMany(document => read(Tree(document, file).Root, file))];
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
