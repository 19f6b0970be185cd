using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kubescape.Reports;

/// <summary>Spans in a row, wrapped between words at the width of the terminal.</summary>
/// <remarks>
/// A word is never broken: a path or link that fits no row runs over the edge, where it can still be copied whole.
/// </remarks>
internal sealed class Line(ImmutableArray<Span> spans) : IRenderable
{
    /// <summary>A terminal narrower than its indentation still gets this many columns of text.</summary>
    private const int MinTextWidth = 20;

    /// <summary>Columns in front of the first row.</summary>
    public int Indent { get; init; }

    /// <summary>Further columns in front of the rows after the first.</summary>
    public int Hanging { get; init; }

    /// <summary>Where to wrap in a terminal that is wider.</summary>
    public int MaxWidth { get; init; } = int.MaxValue;

    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(MinTextWidth, maxWidth), maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var text = string.Concat(spans.Select(span => span.Text));
        var indent = Indent;
        foreach (var (start, end) in Rows(text, maxWidth))
        {
            if (indent > 0)
            {
                yield return Segment.Padding(indent);
            }

            foreach (var segment in Slice(start, end))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            indent = Indent + Hanging;
        }
    }

    private IEnumerable<(int Start, int End)> Rows(string text, int maxWidth)
    {
        var (start, end, width, room) = (0, 0, 0, Room(maxWidth, Indent));
        for (var at = 0; at < text.Length;)
        {
            var space = text.IndexOf(' ', at);
            var wordEnd = space < 0 ? text.Length : space;
            var added = text[end..wordEnd].GetCellWidth();
            if (end > start && width + added > room && Fits(text[at..wordEnd]))
            {
                yield return (start, end);
                (start, room) = (at, Room(maxWidth, Indent + Hanging));
                (width, added) = (0, text[at..wordEnd].GetCellWidth());
            }

            width += added;
            end = wordEnd;
            at = wordEnd + 1;
        }

        yield return (start, end);

        bool Fits(string word) => word.GetCellWidth() <= Room(maxWidth, Indent + Hanging);
    }

    private int Room(int maxWidth, int indent) => Math.Max(Math.Min(maxWidth, MaxWidth) - indent, MinTextWidth);

    private IEnumerable<Segment> Slice(int start, int end)
    {
        var at = 0;
        foreach (var span in spans)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, span.Text.Length));
            if (from < to)
            {
                yield return new Segment(span.Text[from..to], span.Style);
            }

            at += span.Text.Length;
        }
    }
}
