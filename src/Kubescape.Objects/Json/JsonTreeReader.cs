using System.Text;
using System.Text.Json;

namespace Kubescape.Objects;

/// <summary>Turns JSON tokens into trees.</summary>
internal ref struct JsonTreeReader
{
    private readonly ReadOnlySpan<byte> json;
    private readonly TreeLimits limits;
    private readonly bool withLines;
    private readonly StringPool strings = StringPool.OfThread;
    private Utf8JsonReader reader;
    private char[] characters = new char[256];
    private int line;
    private int charactersInLine;
    private int counted;

    public JsonTreeReader(ReadOnlySpan<byte> json, TreeLimits limits, bool withLines)
    {
        this.json = json;
        this.limits = limits;
        this.withLines = withLines;
        line = withLines ? 1 : 0;
        reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = limits.MaxDepth + 1, // One more than the builder allows, whose message says what the limit is.
        });
    }

    /// <summary>The next value; false at the end.</summary>
    public bool TryRead(int index, out ParsedDocument document)
    {
        document = null!;
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            var start = Position();
            var duplicates = new List<DuplicateKey>();
            var tree = ReadValue(duplicates);
            document = new ParsedDocument { Index = index, Line = start.Line, Tree = tree, Duplicates = [.. duplicates] };
        }
        catch (JsonException error)
        {
            var at = new ParseException(
                Reason(error), (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            document = new ParsedDocument { Index = index, Line = at.Line, Error = at };
        }
        catch (ParseException error)
        {
            document = new ParsedDocument { Index = index, Line = error.Line, Error = error };
        }

        return true;
    }

    private ObjectTree ReadValue(List<DuplicateKey> duplicates)
    {
        var builder = new TreeBuilder(limits);
        string? key = null;
        (int Line, int Column) keyPosition = default;
        do
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                keyPosition = Position();
                key = String();
                continue;
            }

            var (atLine, atColumn) = key is null ? Position() : keyPosition;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    builder.Open(key, FieldKind.Mapping, atLine, atColumn);
                    break;
                case JsonTokenType.StartArray:
                    builder.Open(key, FieldKind.Sequence, atLine, atColumn);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    builder.Close();
                    break;
                case JsonTokenType.String:
                    builder.Scalar(key, FieldKind.String, String(), atLine, atColumn);
                    break;
                case JsonTokenType.Number:
                    builder.Scalar(key, FieldKind.Number, Number(), atLine, atColumn);
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    builder.Scalar(
                        key, FieldKind.Boolean, reader.TokenType == JsonTokenType.True ? "true" : "false", atLine, atColumn);
                    break;
                default:
                    builder.Scalar(key, FieldKind.Null, text: null, atLine, atColumn);
                    break;
            }

            key = null;
        }
        while (builder.Depth > 0 && reader.Read());

        return builder.Build(hasMergeKeys: false, duplicates);
    }

    private string String()
    {
        if (reader.ValueSpan.Length > characters.Length)
        {
            characters = new char[reader.ValueSpan.Length];
        }

        try
        {
            return strings.Get(characters.AsSpan(0, reader.CopyString(characters)));
        }
        catch (InvalidOperationException)
        {
            var (atLine, atColumn) = Position();
            throw new ParseException("the text holds bytes or escapes that are no Unicode characters", atLine, atColumn);
        }
    }

    private readonly string Number() => strings.Get(Encoding.UTF8.GetString(reader.ValueSpan));

    private (int Line, int Column) Position()
    {
        if (!withLines)
        {
            return (0, 0);
        }

        var offset = (int)reader.TokenStartIndex;
        for (var next = json[counted..offset].IndexOf((byte)'\n'); next >= 0; next = json[counted..offset].IndexOf((byte)'\n'))
        {
            counted += next + 1;
            charactersInLine = 0;
            line++;
        }

        charactersInLine += Encoding.UTF8.GetCharCount(json[counted..offset]);
        counted = offset;
        return (line, charactersInLine + 1);
    }

    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.', ' ');
    }
}
