using System.Text;
using Kubescape.Posture;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using PdfFile = UglyToad.PdfPig.PdfDocument;

namespace Kubescape.Reports.Tests;

/// <summary>Everything that users can be shown of a result: each format, and each view of the terminal with all there is.</summary>
internal static class EveryFormat
{
    public static async Task<IReadOnlyList<(string Name, string Text)>> WriteAsync(ScanResult result, string? source)
    {
        var written = new List<(string, string)>();
        foreach (var format in ReportFormats.All)
        {
            using var stream = new MemoryStream();
            await format.WriteAsync(result, new ReportOptions { ReadSource = _ => source }, stream, CancellationToken.None);
            written.Add((format.Name, format.Name == "pdf" ? TextOfPdf(stream.ToArray()) : Encoding.UTF8.GetString(stream.ToArray())));
        }

        foreach (var view in Enum.GetValues<PrettyView>())
        {
            var options = new PrettyOptions { View = view, Verbose = true, ShowsEvidence = true };
            written.Add((view.ToString(), TestConsole.Print(result, options, width: 120)));
        }

        return written;
    }

    /// <summary>With the titles of its outline, which are text that no page has to show.</summary>
    private static string TextOfPdf(byte[] pdf)
    {
        using var document = PdfFile.Open(pdf);
        var outline = document.TryGetBookmarks(out var bookmarks) ? bookmarks.GetNodes().Select(node => node.Title) : [];
        return string.Join('\n', document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)).Concat(outline));
    }
}
