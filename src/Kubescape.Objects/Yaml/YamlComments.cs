using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubescape.Objects;

/// <summary>The comments of a document that speak to the program.</summary>
/// <remarks>
/// The parser drops comments, and only a scanner can tell them from text, so a document that seems to have one is scanned again.
/// </remarks>
internal static class YamlComments
{
    /// <summary>The comments, in the order of the document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="firstLine">1-based line of the document in its file.</param>
    /// <param name="tree">The values of the document.</param>
    public static ImmutableArray<SourceComment> Read(ReadOnlyMemory<char> text, int firstLine, ObjectTree tree)
    {
        if (!text.Span.Contains(SourceComment.Marker, StringComparison.Ordinal))
        {
            return [];
        }

        int[] lines = [.. tree.Nodes.Select(node => node.Line).Distinct().Order()];
        var comments = ImmutableArray.CreateBuilder<SourceComment>();
        var scanner = new Scanner(new MemoryTextReader(text), skipComments: false);
        while (MoveNext(scanner))
        {
            if (scanner.Current is Comment comment && TextOf(comment) is { } words)
            {
                var line = (int)comment.Start.Line + firstLine - 1;
                comments.Add(new SourceComment(line, Target(line, IsAlone(text.Span, comment.Start), lines), words));
            }
        }

        return comments.ToImmutable();
    }

    /// <summary>The document was read before, so the scanner has no complaint that the user does not know of.</summary>
    private static bool MoveNext(Scanner scanner)
    {
        try
        {
            return scanner.MoveNext();
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static string? TextOf(Comment comment)
    {
        var text = comment.Value.Trim();
        if (!text.StartsWith(SourceComment.Marker, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = text[SourceComment.Marker.Length..];
        return rest.Length == 0 || rest[0] is ' ' or '\t' ? rest.Trim() : null;
    }

    private static bool IsAlone(ReadOnlySpan<char> text, Mark start)
    {
        var before = text[..(int)Math.Min(start.Index, text.Length)];
        return before[(before.LastIndexOfAny('\n', '\r') + 1)..].IsWhiteSpace();
    }

    private static int Target(int line, bool isAlone, int[] lines)
    {
        if (line < lines[0])
        {
            return SourceComment.WholeDocument;
        }

        var found = Array.BinarySearch(lines, line);
        if (!isAlone)
        {
            return lines[found >= 0 ? found : ~found - 1]; // A value may go on below the line where its field begins.
        }

        var next = found >= 0 ? found : ~found;
        return next < lines.Length ? lines[next] : SourceComment.Nothing;
    }
}
