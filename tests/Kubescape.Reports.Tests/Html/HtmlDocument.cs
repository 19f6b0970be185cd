using System.Text;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>A report, and what stands in it.</summary>
internal sealed class HtmlDocument
{
    private HtmlDocument(string text)
    {
        Text = text;
        Data = JsonDocument.Parse(Between("<script type=\"application/json\" id=\"data\">", "</script>")).RootElement;
    }

    public string Text { get; }

    public JsonElement Data { get; }

    /// <summary>The document as golden files have it: style sheet, script and their hashes are files of their own.</summary>
    public string WithoutAssets => Text.Replace(HtmlAsset.Style.Text, "", StringComparison.Ordinal)
        .Replace(HtmlAsset.Script.Text, "", StringComparison.Ordinal)
        .Replace(HtmlAsset.Style.Hash, "sha256-style", StringComparison.Ordinal)
        .Replace(HtmlAsset.Script.Hash, "sha256-script", StringComparison.Ordinal);

    public static async Task<HtmlDocument> OfAsync(ScanResult result, ReportOptions? options = null)
    {
        using var stream = new MemoryStream();
        await HtmlReport.WriteAsync(result, options ?? HtmlScans.Options, stream, TestContext.Current.CancellationToken);
        return new HtmlDocument(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>What stands between the first occurrence of a text and the next one of another.</summary>
    public string Between(string start, string end)
    {
        var from = Text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Text[from..Text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
