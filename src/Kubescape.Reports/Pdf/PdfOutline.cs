namespace Kubescape.Reports;

/// <summary>The bookmarks, in two levels.</summary>
/// <remarks>Source: ISO 32000-1, 12.3.3, document outline.</remarks>
internal static class PdfOutline
{
    /// <summary>Writes a bookmark for each heading that is on a page, and tells the number of their root.</summary>
    public static int Write(PdfObjects objects, IReadOnlyList<PdfEntry> entries)
    {
        var written = entries.Where(entry => entry.PageNumber > 0).ToList();
        var root = objects.Reserve();
        var numbers = written.ConvertAll(_ => objects.Reserve());
        var chapters = Enumerable.Range(0, written.Count).Where(index => written[index].Level == 1).ToList();
        for (var chapter = 0; chapter < chapters.Count; chapter++)
        {
            var (at, end) = (chapters[chapter], chapter + 1 < chapters.Count ? chapters[chapter + 1] : written.Count);
            var children = end - at - 1;
            var inside = children == 0
                ? ""
                : $" /First {Reference(at + 1)} /Last {Reference(end - 1)} "
                    + $"/Count {Wording.Number(-children)}"; // Below zero is closed.
            Set(at, root, chapter > 0 ? chapters[chapter - 1] : -1, end < written.Count ? end : -1, inside);
            for (var child = at + 1; child < end; child++)
            {
                Set(child, numbers[at], child > at + 1 ? child - 1 : -1, child + 1 < end ? child + 1 : -1, "");
            }
        }

        objects.Set(
            root,
            $"<< /Type /Outlines /First {Reference(chapters[0])} /Last {Reference(chapters[^1])} "
            + $"/Count {Wording.Number(chapters.Count)} >>");
        return root;

        string Reference(int index) => $"{Wording.Number(numbers[index])} 0 R";

        void Set(int index, int parent, int previous, int next, string inside) => objects.Set(
            numbers[index],
            $"<< /Title {PdfText.Unicode(written[index].Title)} /Parent {Wording.Number(parent)} 0 R"
            + $"{(previous < 0 ? "" : $" /Prev {Reference(previous)}")}{(next < 0 ? "" : $" /Next {Reference(next)}")}{inside} "
            + $"/Dest {written[index].Destination} >>");
    }
}
