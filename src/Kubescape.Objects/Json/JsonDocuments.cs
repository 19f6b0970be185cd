namespace Kubescape.Objects;

/// <summary>Reads JSON: one value, or several one after the other.</summary>
public static class JsonDocuments
{
    /// <summary>Every value in order; after one that cannot be read there is nothing more to read.</summary>
    /// <param name="json">UTF-8; a byte order mark at its start is skipped.</param>
    /// <param name="limits">How large a value may become.</param>
    /// <param name="withLines">Whether the fields know their lines; not worth its time for API responses.</param>
    public static IReadOnlyList<ParsedDocument> Read(ReadOnlySpan<byte> json, TreeLimits limits, bool withLines)
    {
        var documents = new List<ParsedDocument>();
        var reader = new JsonTreeReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json, limits, withLines);
        while (reader.TryRead(documents.Count, out var document))
        {
            documents.Add(document);
            if (document.Error is not null)
            {
                break;
            }
        }

        return documents;
    }

    /// <summary>The one value of a response or of a file that the product carries.</summary>
    /// <exception cref="ParseException">The text is not exactly one JSON value.</exception>
    public static ObjectTree ReadOne(ReadOnlySpan<byte> json, TreeLimits limits) =>
        Read(json, limits, withLines: true) switch
        {
            [{ Tree: { } tree }] => tree,
            [{ Error: { } error }, ..] => throw error,
            [] => throw new ParseException("there is no JSON value", 1, 1),
            [_, { Line: var line }, ..] => throw new ParseException("there is more than one JSON value", line, 1),
            _ => throw new ParseException("there is no JSON value", 1, 1),
        };
}
