using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// One HTML file for people: an overview that needs no script, and all verdicts as data, through which its script leads.
/// </summary>
/// <remarks>It loads nothing, and its policy lets nothing run but that script.</remarks>
public static class HtmlReport
{
    /// <summary>Writes the document as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        await WriteAsync(stream, Head(result, options), cancellationToken);
        await HtmlData.WriteAsync(result, options, stream, cancellationToken);
        await WriteAsync(stream, $"</script>\n<script>{HtmlAsset.Script.Text}</script>\n</body>\n</html>\n", cancellationToken);
    }

    private static async Task WriteAsync(Stream stream, string text, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    private static string Head(ScanResult result, ReportOptions options)
    {
        var html = new Markup();
        html.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="
            """);
        html.AddLiteral($"default-src 'none'; script-src '{HtmlAsset.Script.Hash}'; style-src '{HtmlAsset.Style.Hash}'; ");
        html.Add($"""
            img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>Kubescape report – {Wording.Of(result.Target)}</title>
            <style>
            """);
        html.AddLiteral(HtmlAsset.Style.Text);
        html.Add($"</style>\n</head>\n<body>\n");
        HtmlPage.Write(html, result, options);
        html.Add($"<script type=\"application/json\" id=\"data\">");
        return html.ToString();
    }
}
