using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The comparison in JSON as YAML: the same tree.</summary>
internal static class ComparisonYaml
{
    public static async Task WriteAsync(
        Comparison comparison, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var yaml = new YamlStream(stream);
        await using (yaml)
        {
            await ComparisonJson.WriteAsync(comparison, options with { Indented = false }, yaml, cancellationToken);
        }
    }
}
