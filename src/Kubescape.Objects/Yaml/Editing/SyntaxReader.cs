using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubescape.Objects;

/// <summary>Finds where every value of a document stands in its text.</summary>
/// <remarks>
/// The parser says where values begin and where scalars and brackets end; colons, dashes and the ends of blocks are looked up in
/// the text. The document was read before, so its nesting is bounded.
/// </remarks>
internal sealed class SyntaxReader(string text)
{
    private readonly Parser parser = new(new Scanner(new MemoryTextReader(text.AsMemory())));
    private readonly HashSet<string> aliased = new(StringComparer.Ordinal);

    /// <summary>The anchors that an alias refers to.</summary>
    public IReadOnlySet<string> Aliased => aliased;

    /// <summary>The root of the document.</summary>
    /// <exception cref="YamlException">The text is no YAML, or is written in a way that is not edited.</exception>
    public SyntaxNode Read()
    {
        while (parser.MoveNext() && parser.Current is not NodeEvent)
        {
        }

        return ReadValue(valueFrom: 0);
    }

    private SyntaxNode ReadValue(int valueFrom) => parser.Current switch
    {
        AnchorAlias alias => ReadAlias(alias),
        Scalar scalar => ReadScalar(scalar, valueFrom),
        MappingStart start => ReadMapping(start),
        SequenceStart start => ReadSequence(start),
        _ => throw Unexpected(),
    };

    private SyntaxNode ReadAlias(AnchorAlias alias)
    {
        aliased.Add(alias.Value.Value);
        return new SyntaxNode { Kind = SyntaxKind.Alias, Start = At(alias.Start), End = At(alias.End) };
    }

    private SyntaxNode ReadScalar(Scalar scalar, int valueFrom)
    {
        var isNothing = scalar is { Style: ScalarStyle.Plain, Value.Length: 0 };
        var hasProperties = HasProperties(scalar);
        var start = isNothing && !hasProperties ? valueFrom : StartOf(scalar);
        return new SyntaxNode
        {
            Kind = SyntaxKind.Scalar,
            Start = start,
            End = isNothing ? start : EndOf(scalar, start),
            Style = scalar.Style,
            Anchor = AnchorOf(scalar),
            HasProperties = hasProperties,
            IsNull = YamlScalar.Resolve(scalar, line: 0).Kind == FieldKind.Null,
        };
    }

    /// <summary>Blank lines after the text of a block belong to it only where its header says so.</summary>
    private int EndOf(Scalar scalar, int start)
    {
        var end = Math.Min(At(scalar.End), text.Length);
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return end;
        }

        var header = SyntaxText.EndOfLine(text, start);
        var isKept = text.AsSpan(start, header - start).StartsWith("|+") || text.AsSpan(start, header - start).StartsWith(">+");
        var last = isKept ? SyntaxText.WithoutLineEnd(text, end) : text.AsSpan(0, end).TrimEnd().Length;
        return Math.Max(header, last);
    }

    private SyntaxNode ReadMapping(MappingStart start)
    {
        var isFlow = start.Style == MappingStyle.Flow;
        var node = new SyntaxNode
        {
            Kind = SyntaxKind.Mapping,
            Start = StartOf(start),
            IsFlow = isFlow,
            Anchor = AnchorOf(start),
            HasProperties = HasProperties(start),
        };
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = parser.Current as Scalar ?? throw Unexpected();
            var colon = SyntaxText.SkipTrivia(text, At(key.End));
            var valueFrom = colon < text.Length && text[colon] == ':' ? colon + 1 : -1;
            parser.MoveNext();
            var value = ReadValue(valueFrom < 0 ? At(key.End) : valueFrom);
            node.Entries.Add(new SyntaxEntry(
                NameOf(key), At(key.Start), valueFrom, key.Style == ScalarStyle.DoubleQuoted, value));
        }

        node.End = isFlow ? EndOfFlow(node) : node.Entries[^1].End;
        return node;
    }

    private SyntaxNode ReadSequence(SequenceStart start)
    {
        var isFlow = start.Style == SequenceStyle.Flow;
        var node = new SyntaxNode
        {
            Kind = SyntaxKind.Sequence,
            Start = StartOf(start),
            IsFlow = isFlow,
            Anchor = AnchorOf(start),
            HasProperties = HasProperties(start),
        };
        var dash = isFlow ? 0 : node.Start;
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (isFlow)
            {
                var item = ReadValue(At(parser.Current!.Start));
                node.Entries.Add(new SyntaxEntry(Name: null, item.Start, item.Start, IsQuoted: false, item));
                continue;
            }

            dash = SyntaxText.SkipTrivia(text, node.Entries.Count == 0 ? dash : node.Entries[^1].End);
            if (dash >= text.Length || text[dash] != '-')
            {
                throw Unexpected();
            }

            node.Entries.Add(new SyntaxEntry(Name: null, dash, dash + 1, IsQuoted: false, ReadValue(dash + 1)));
        }

        node.End = isFlow ? EndOfFlow(node) : node.Entries[^1].End;
        return node;
    }

    /// <summary>After the closing bracket, which may follow a comma.</summary>
    private int EndOfFlow(SyntaxNode node)
    {
        var at = SyntaxText.SkipTrivia(text, node.Entries.Count == 0 ? node.Start + 1 : node.Entries[^1].End);
        at = at < text.Length && text[at] == ',' ? SyntaxText.SkipTrivia(text, at + 1) : at;
        return at < text.Length && text[at] is ('}' or ']') ? at + 1 : throw Unexpected();
    }

    private static string? NameOf(Scalar key) => key is { Style: ScalarStyle.Plain, Value: "<<", Tag.IsEmpty: true }
        ? MappingNormalizer.MergeKey
        : YamlScalar.Resolve(key, line: 0).Text;

    private int StartOf(NodeEvent value) =>
        HasProperties(value) ? SyntaxText.SkipProperties(text, At(value.Start)) : At(value.Start);

    private static string AnchorOf(NodeEvent value) => value.Anchor.IsEmpty ? "" : value.Anchor.Value;

    private static bool HasProperties(NodeEvent value) => !value.Anchor.IsEmpty || !value.Tag.IsEmpty;

    private static int At(Mark mark) => (int)mark.Index;

    private YamlException Unexpected() => new(
        parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "the text is written in a way that is not edited");
}
