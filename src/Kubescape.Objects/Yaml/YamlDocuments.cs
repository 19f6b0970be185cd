using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubescape.Objects;

/// <summary>Reads YAML streams: several documents, anchors, tags, merge keys, any line ends.</summary>
public static class YamlDocuments
{
    /// <summary>Every document of the stream in order, empty ones left out; one that cannot be read says why and the rest goes on.</summary>
    public static IEnumerable<ParsedDocument> Read(ReadOnlyMemory<char> stream, TreeLimits limits)
    {
        var index = 0;
        foreach (var (text, line) in YamlDocumentSplitter.Split(stream))
        {
            var document = ReadOne(text, index, line, limits);
            if (document.Tree is not null || document.Error is not null)
            {
                yield return document;
            }

            index++;
        }
    }

    private static ParsedDocument ReadOne(ReadOnlyMemory<char> text, int index, int line, TreeLimits limits)
    {
        try
        {
            var duplicates = new List<DuplicateKey>();
            var tree = new YamlTreeReader(text, line, limits).Read(duplicates);
            return new ParsedDocument { Index = index, Line = line, Tree = tree, Duplicates = [.. duplicates] };
        }
        catch (ParseException error)
        {
            return new ParsedDocument { Index = index, Line = line, Error = error };
        }
        catch (YamlException error)
        {
            var reason = error.Message.TrimEnd('.');
            var at = new ParseException(reason, (int)Math.Max(error.Start.Line, 1) + line - 1, (int)error.Start.Column);
            return new ParsedDocument { Index = index, Line = line, Error = at };
        }
    }
}
