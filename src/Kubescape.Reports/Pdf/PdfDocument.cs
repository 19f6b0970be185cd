namespace Kubescape.Reports;

/// <summary>A document of pages with bookmarks. Pages go out as they are done; only their numbers stay.</summary>
internal sealed class PdfDocument
{
    private readonly PdfObjects objects = new();
    private readonly List<int> pages = [];
    private readonly int tree;
    private readonly int total;
    private readonly int resources;

    public PdfDocument()
    {
        (tree, total) = (objects.Reserve(), objects.Reserve());
        var fonts = string.Concat(new[] { PdfFont.Regular, PdfFont.Bold }.Select(font =>
            $"/{font.ResourceName} << /Type /Font /Subtype /Type1 /BaseFont /{font.Name} /Encoding /WinAnsiEncoding >> "));
        resources = objects.Add($"<< /Font << {fonts}>> /XObject << /{TotalName} {Wording.Number(total)} 0 R >> >>");
    }

    /// <summary>The resource that shows the number of all pages, which is known last and drawn on each.</summary>
    public static string TotalName => "Total";

    /// <summary>How many pages there are, with those that are only reserved.</summary>
    public int PageCount => pages.Count;

    /// <summary>Bytes that wait to be written.</summary>
    public int Pending => objects.Pending;

    /// <summary>Adds a page to be drawn later, and tells its object's number.</summary>
    public int ReservePage()
    {
        pages.Add(objects.Reserve());
        return pages[^1];
    }

    /// <summary>Writes a page under its number.</summary>
    public void Write(int number, PdfPage page)
    {
        var content = objects.Reserve();
        objects.SetStream(content, "", page.Content);
        var links = page.Links.Length == 0 ? "" : $" /Annots [{page.Links}]";
        objects.Set(
            number,
            $"<< /Type /Page /Parent {Wording.Number(tree)} 0 R "
            + $"/MediaBox [0 0 {PdfText.Of(PdfPage.Width)} {PdfText.Of(PdfPage.Height)}] "
            + $"/Resources {Wording.Number(resources)} 0 R /Contents {Wording.Number(content)} 0 R{links} >>");
    }

    /// <summary>Writes everything that needs to know all pages.</summary>
    public void Finish(string title, string creator, DateTimeOffset time, IReadOnlyList<PdfEntry> entries)
    {
        var style = PdfStyle.Faint;
        objects.SetStream(
            total,
            $"/Type /XObject /Subtype /Form /BBox [0 -3 60 10] /Resources {Wording.Number(resources)} 0 R ",
            $"BT {style.Colour.Components} rg /{style.Font.ResourceName} {PdfText.Of(style.Size)} Tf "
                + $"({Wording.Number(pages.Count)}) Tj ET\n");
        var kids = string.Join(' ', pages.Select(page => $"{Wording.Number(page)} 0 R"));
        objects.Set(tree, $"<< /Type /Pages /Count {Wording.Number(pages.Count)} /Kids [{kids}] >>");
        var outlines = PdfOutline.Write(objects, entries);
        var info = objects.Add(
            $"<< /Title {PdfText.Unicode(title)} /Creator {PdfText.Unicode(creator)} /Producer {PdfText.Unicode(creator)} "
            + $"/CreationDate {PdfText.Of(time)} /ModDate {PdfText.Of(time)} >>");
        objects.Finish(
            objects.Add(
                $"<< /Type /Catalog /Pages {Wording.Number(tree)} 0 R /Outlines {Wording.Number(outlines)} 0 R "
                + "/PageMode /UseOutlines /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"),
            info);
    }

    /// <summary>Sends what waits.</summary>
    public Task FlushAsync(Stream stream, CancellationToken cancellationToken) => objects.FlushAsync(stream, cancellationToken);
}
