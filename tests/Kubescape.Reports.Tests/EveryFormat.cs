using System.Text;
using Kubescape.Posture;

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
            written.Add((format.Name, Encoding.UTF8.GetString(stream.ToArray())));
        }

        foreach (var view in Enum.GetValues<PrettyView>())
        {
            var options = new PrettyOptions { View = view, Verbose = true, ShowsEvidence = true };
            written.Add((view.ToString(), TestConsole.Print(result, options, width: 120)));
        }

        return written;
    }
}
