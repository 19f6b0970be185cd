using System.Text;

namespace Kubescape.Helm;

/// <summary>The text of a template under its name.</summary>
internal sealed class TemplateSource(string name, string text)
{
    public string Name { get; } = name;

    public string Text { get; } = text;

    /// <summary>1-based line of an offset.</summary>
    public int LineAt(int offset)
    {
        var line = LineStarts.BinarySearch(offset);
        return line < 0 ? ~line : line + 1;
    }

    /// <summary>1-based column of an offset, in UTF-16 code units.</summary>
    public int ColumnAt(int offset) => offset - LineStart(offset) + 1;

    /// <summary>0-based column in bytes of UTF-8, which is how Go counts.</summary>
    public int ByteColumnAt(int offset)
    {
        var start = LineStart(offset);
        return Encoding.UTF8.GetByteCount(Text.AsSpan(start, offset - start));
    }

    private int LineStart(int offset) => LineStarts[LineAt(offset) - 1];

    private List<int> LineStarts => field ??= FindLineStarts();

    private List<int> FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var end = Text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = Text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }

        return starts;
    }
}
