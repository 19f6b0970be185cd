using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The JSON report as YAML: the same tree, without a copy of it in memory.</summary>
public static class YamlReport
{
    /// <summary>Writes the report as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var yaml = new YamlStream(stream);
        await using (yaml)
        {
            await JsonReport.WriteAsync(result, options with { Indented = false }, yaml, cancellationToken);
        }
    }
}
