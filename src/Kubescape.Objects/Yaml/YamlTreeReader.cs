using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubescape.Objects;

/// <summary>Turns the parser's events of one document into a tree.</summary>
internal sealed class YamlTreeReader(ReadOnlyMemory<char> text, int firstLine, TreeLimits limits)
{
    private readonly TreeBuilder builder = new(limits);
    private readonly Dictionary<AnchorName, int> anchors = [];
    private readonly StringPool strings = StringPool.OfThread;
    private Scalar? key;
    private bool hasMergeKeys;

    /// <summary>The tree; <see langword="null"/> for a document without a value.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="ParseException">The text is YAML that no Kubernetes object can hold.</exception>
    public ObjectTree? Read(List<DuplicateKey> duplicates)
    {
        var parser = new Parser(new MemoryTextReader(text));
        while (parser.MoveNext())
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
            }
        }

        return IsEmpty ? null : builder.Build(hasMergeKeys, duplicates);
    }

    private bool IsEmpty => builder.Next == 0 || builder.IsLoneNull;

    private void Add(Scalar scalar)
    {
        if (builder.InMapping && key is null)
        {
            key = scalar;
            return;
        }

        var (kind, value) = YamlScalar.Resolve(scalar, Line(scalar.Start));
        Remember(scalar.Anchor);
        var name = TakeKey(scalar, out var line, out var column);
        builder.Scalar(name, kind, value is null ? null : strings.Get(value), line, column);
    }

    private void Open(FieldKind kind, NodeEvent start)
    {
        if (builder.InMapping && key is null)
        {
            throw new ParseException("a member name is a list or a mapping; it must be a word", Line(start.Start), Column(start.Start));
        }

        Remember(start.Anchor);
        builder.Open(TakeKey(start, out var line, out var column), kind, line, column);
    }

    private void Repeat(AnchorAlias alias)
    {
        if (builder.InMapping && key is null)
        {
            throw new ParseException("a member name is an alias; it must be a word", Line(alias.Start), Column(alias.Start));
        }

        if (!anchors.TryGetValue(alias.Value, out var source))
        {
            throw new ParseException($"the alias *{alias.Value} names no anchor before it", Line(alias.Start), Column(alias.Start));
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
        var (kind, text) = YamlScalar.Resolve(name, line);
        if (kind == FieldKind.Null)
        {
            throw new ParseException("a member has no name", line, column);
        }

        hasMergeKeys |= name.Style == ScalarStyle.Plain && text == "<<";
        return strings.Get(text);
    }

    private int Line(Mark mark) => (int)mark.Line + firstLine - 1;

    private static int Column(Mark mark) => (int)mark.Column;
}
