using System.Text;
using Kubescape.Posture;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using PdfFile = UglyToad.PdfPig.PdfDocument;

namespace Kubescape.Reports.Tests;

/// <summary>Reads the documents back with a parser that knows nothing of the writer.</summary>
public sealed class PdfReportTests
{
    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Writes_a_document(string scan)
    {
        using var document = PdfFile.Open(await PaperScans.Write("pdf", PaperScans.Of(scan)));
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            text.Append("==== page ").Append(Wording.Number(page.Number)).Append('\n')
                .Append(ContentOrderTextExtractor.GetText(page).ReplaceLineEndings("\n").TrimEnd()).Append('\n');
        }

        Golden.Matches($"{scan}.pdf.txt", text.ToString());
    }

    [Fact]
    public async Task Is_equal_for_equal_results() =>
        Assert.Equal(await PaperScans.Write("pdf", PaperScans.Hostile()), await PaperScans.Write("pdf", PaperScans.Hostile()));

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Leads_to_every_chapter(string scan)
    {
        var result = PaperScans.Of(scan);
        using var document = PdfFile.Open(await PaperScans.Write("pdf", result));
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().ToList();

        Assert.Equal(["Summary", "Frameworks", "Failed controls", "Not evaluated", "Accepted risks", "Problems of the source"], nodes.Where(node => node.Level == 0).Select(node => node.Title));
        Assert.Equal(
            result.Controls.Count(control => control.Status == Status.Failed),
            bookmarks.Roots.Single(node => node.Title == "Failed controls").Children.Count);
        Assert.Equal(result.Frameworks.Length, bookmarks.Roots.Single(node => node.Title == "Frameworks").Children.Count);
        Assert.StartsWith("Kubescape security posture report: ", document.Information.Title, StringComparison.Ordinal);
        Assert.Contains("/Lang (en)", await Raw(result), StringComparison.Ordinal);
    }

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Has_the_numbers_of_pages_that_the_contents_say(string scan)
    {
        using var document = PdfFile.Open(await PaperScans.Write("pdf", PaperScans.Of(scan)));
        var contents = ContentOrderTextExtractor.GetText(document.GetPage(2)).ReplaceLineEndings("\n");

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        foreach (var node in bookmarks.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>())
        {
            Assert.Matches($@"{System.Text.RegularExpressions.Regex.Escape(node.Title)}\s+{Wording.Number(node.PageNumber)}\b", contents);
            Assert.Contains(node.Title, ContentOrderTextExtractor.GetText(document.GetPage(node.PageNumber)), StringComparison.Ordinal);
        }

        Assert.All(document.GetPages().Skip(1), page => Assert.Contains($"Page {Wording.Number(page.Number)} of ", page.Text, StringComparison.Ordinal));
        Assert.Equal(Wording.Number(document.NumberOfPages), ContentOrderTextExtractor.GetText(document.GetPage(2)).TrimEnd().Split(' ', '\n')[^1]);
    }

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Lists_every_failing_place(string scan)
    {
        var result = PaperScans.Of(scan);
        using var document = PdfFile.Open(await PaperScans.Write("pdf", result));
        var text = string.Concat(document.GetPages().Select(page => page.Text)).Replace(" ", "", StringComparison.Ordinal);

        foreach (var control in result.Controls.Where(control => control.Status == Status.Failed))
        {
            Assert.Contains($"{control.Counters.Failed}of{control.Counters.All}resource", text, StringComparison.Ordinal);
        }

        Assert.Equal(
            result.Controls.Sum(control => control.Failed.Sum(failed => failed.Findings.Count(finding => finding.Value == "true"))),
            text.Split("Setittotrue.").Length - 1);
    }

    [Fact]
    public async Task Shows_letters_that_no_font_has()
    {
        var result = PaperScans.Hostile();
        using var document = PdfFile.Open(await PaperScans.Write("pdf", result));
        var text = string.Concat(document.GetPages().Select(page => page.Text));

        Assert.Contains("\\u043A\\u043E\\u0440", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, char.IsControl);
    }

    [Fact]
    public async Task Stays_small_whatever_the_scan()
    {
        var result = TestScans.Large(3_000);
        var bytes = await PaperScans.Write("pdf", result);
        using var document = PdfFile.Open(bytes);

        Assert.InRange(bytes.Length, 10_000, 1_000_000);
        Assert.InRange(document.NumberOfPages, 10, 200);
        Assert.Contains(document.GetPages(), page => page.Text.Contains("more findings of this control", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Starts_every_object_where_its_table_says()
    {
        var bytes = await PaperScans.Write("pdf", TestScans.Cluster());
        var raw = Encoding.Latin1.GetString(bytes);
        var table = raw[raw.LastIndexOf("xref\n0 ", StringComparison.Ordinal)..].Split('\n');

        for (var number = 1; table[number + 2].EndsWith(" n ", StringComparison.Ordinal); number++)
        {
            var offset = int.Parse(table[number + 2][..10], System.Globalization.CultureInfo.InvariantCulture);
            Assert.StartsWith($"{number} 0 obj", raw[offset..(offset + 12)], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("one two", 1000, "one two")]
    [InlineData("one two", 20, "one|two")]
    [InlineData("spec.containers", 50, "spec.|containers")]
    [InlineData("nnnnnnnnnnnn", 30, "nnnnn|nnnnn|nn")]
    [InlineData("", 30, "")]
    public void Breaks_lines(string text, double width, string expected) =>
        Assert.Equal(expected, string.Join('|', PdfLines.Of(text, PdfFont.Regular, 10, width)));

    private static async Task<string> Raw(ScanResult result) => Encoding.Latin1.GetString(await PaperScans.Write("pdf", result));
}
