using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubescape.Objects;

/// <summary>Turns the parser's events of one document into a tree.</summary>
internal sealed class YamlTreeReader(
    ReadOnlyMemory<char> text, int firstLine, TreeLimits limits, YamlDialect dialect = YamlDialect.ApiServer)
{
    private readonly TreeBuilder builder = new(limits);
    private readonly Dictionary<AnchorName, int> anchors = [];
    private readonly StringPool strings = StringPool.OfThread;
    private Scalar? key;
    private bool hasMergeKeys;

    /// <summary>The tree; <see langword="null"/> for a document without a value.</summary>
    /// <exception cref="ParseException">The text is no YAML, or YAML that no Kubernetes object can hold.</exception>
    public ObjectTree? Read(List<DuplicateKey> duplicates)
    {
        var scanner = new Scanner(new MemoryTextReader(text));
        var parser = new Parser(scanner);
        while (MoveNext(parser, scanner))
        {
            switch (parser.Current)
            {
                case Scalar scalar:
                    Add(scalar);
                    break;
                case MappingStart start:
                    Open(FieldKind.Mapping, start);
                    break;
                case SequenceStart start:
                    Open(FieldKind.Sequence, start);
                    break;
                case MappingEnd or SequenceEnd:
                    builder.Close();
                    break;
                case AnchorAlias alias:
                    Repeat(alias);
                    break;
                case DocumentStart start when builder.Next > 0:
                    throw Error("a second document begins without '---' before it", start.Start);
            }
        }

        return IsEmpty ? null : builder.Build(hasMergeKeys, duplicates);
    }

    private bool IsEmpty => builder.Next == 0 || builder.IsLoneNull;

    private bool MoveNext(Parser parser, Scanner scanner)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            throw WithHint(YamlErrors.Explain(error, scanner.CurrentPosition, text.Span, firstLine), scanner.CurrentPosition);
        }
    }

    private void Add(Scalar scalar)
    {
        if (builder.InMapping && key is null)
        {
            key = scalar;
            anchors.Remove(scalar.Anchor); // Names are not repeated by aliases; neither is what had the anchor before.
            return;
        }

        var (kind, value) = YamlScalar.Resolve(scalar, Line(scalar.Start), dialect);
        Remember(scalar.Anchor);
        var name = TakeKey(scalar, out var line, out var column);
        builder.Scalar(name, kind, value is null ? null : strings.Get(value), line, column);
    }

    private void Open(FieldKind kind, NodeEvent start)
    {
        if (builder.InMapping && key is null)
        {
            throw Error(
                $"{YamlErrors.Quote(text.Span[(int)start.Start.Index..])} stands for a member name, which must be a word",
                start.Start);
        }

        Remember(start.Anchor);
        builder.Open(TakeKey(start, out var line, out var column), kind, line, column);
    }

    private void Repeat(AnchorAlias alias)
    {
        if (builder.InMapping && key is null)
        {
            throw Error($"the alias *{alias.Value} stands for a member name, which must be a word", alias.Start);
        }

        if (!anchors.TryGetValue(alias.Value, out var source))
        {
            throw Error($"the alias *{alias.Value} names no value before it", alias.Start);
        }

        builder.Copy(TakeKey(alias, out var line, out var column), source, line, column);
    }

    private void Remember(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = builder.Next;
        }
    }

    /// <summary>The name of the member whose value comes now, and where the member starts.</summary>
    private string? TakeKey(ParsingEvent value, out int line, out int column)
    {
        if (key is not { } name)
        {
            line = Line(value.Start);
            column = Column(value.Start);
            return null;
        }

        key = null;
        line = Line(name.Start);
        column = Column(name.Start);
        if (name is { Style: ScalarStyle.Plain, Value: "<<", Tag.IsEmpty: true })
        {
            hasMergeKeys = true;
            return MappingNormalizer.MergeKey;
        }

        var (kind, text) = YamlScalar.Resolve(name, line, dialect);
        return kind == FieldKind.Null ? throw Error("a member has no name", name.Start) : strings.Get(text);
    }

    private ParseException Error(string reason, Mark at) => WithHint(new ParseException(reason, Line(at), Column(at)), at);

    /// <summary>Chart templates are the files most often taken for manifests.</summary>
    private ParseException WithHint(ParseException error, Mark at)
    {
        var before = text.Span[..(int)Math.Min(at.Index, text.Length)];
        var line = text.Span[(before.LastIndexOfAny('\n', '\r') + 1)..];
        var end = line.IndexOfAny('\n', '\r');
        return (end < 0 ? line : line[..end]).Contains("{{", StringComparison.Ordinal)
            ? new ParseException(
                $"{error.Message} ('{{{{' is for templates, which must be rendered first)", error.Line, error.Column)
            : error;
    }

    private int Line(Mark mark) => (int)mark.Line + firstLine - 1;

    private static int Column(Mark mark) => (int)mark.Column;
}
