namespace Kubescape.Objects;

/// <summary>Reads YAML streams: several documents, anchors, tags, merge keys, any line ends.</summary>
public static class YamlDocuments
{
    /// <summary>
    /// Every document of the stream in order, empty ones left out; one that cannot be read says why and the rest goes on.
    /// </summary>
    /// <param name="stream">The text; a byte order mark at its start is skipped.</param>
    /// <param name="limits">How large a document may become.</param>
    public static IEnumerable<ParsedDocument> Read(ReadOnlyMemory<char> stream, TreeLimits limits) =>
        Read(stream, limits, YamlDialect.ApiServer);

    /// <summary>The same, with scalars typed in another way.</summary>
    public static IEnumerable<ParsedDocument> Read(ReadOnlyMemory<char> stream, TreeLimits limits, YamlDialect dialect)
    {
        var text = stream.Span is ['\uFEFF', ..] ? stream[1..] : stream;
        var index = 0;
        foreach (var (document, line) in YamlDocumentSplitter.Split(text))
        {
            var parsed = ReadOne(document, index, line, limits, dialect);
            if (parsed.Tree is not null || parsed.Error is not null)
            {
                yield return parsed;
            }

            index++;
        }
    }

    private static ParsedDocument ReadOne(
        ReadOnlyMemory<char> text, int index, int line, TreeLimits limits, YamlDialect dialect)
    {
        try
        {
            YamlCharacters.Check(text.Span, line);
            var duplicates = new List<DuplicateKey>();
            var tree = new YamlTreeReader(text, line, limits, dialect).Read(duplicates);
            return new ParsedDocument
            {
                Index = index,
                Line = line,
                Tree = tree,
                Duplicates = [.. duplicates.Distinct()],
                Comments = tree is null ? [] : YamlComments.Read(text, line, tree),
            };
        }
        catch (ParseException error)
        {
            return new ParsedDocument { Index = index, Line = line, Error = error };
        }
    }
}
