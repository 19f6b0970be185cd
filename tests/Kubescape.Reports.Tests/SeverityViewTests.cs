using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class SeverityViewTests
{
    [Theory]
    [InlineData(Severity.Low, Severity.Low)]
    [InlineData(Severity.Medium, Severity.Medium)]
    [InlineData(Severity.High, Severity.Critical)]
    public async Task Every_format_shows_the_severities_of_the_range_alone(Severity least, Severity most)
    {
        var range = new SeverityRange(least, most);
        foreach (var result in new[] { TestScans.Cluster(), TestScans.Files(), TestScans.Benchmark() })
        {
            var hidden = result.Controls.Select(control => control.Control)
                .Where(control => control.Severity < least || control.Severity > most);
            foreach (var (name, text) in await EveryFormat.WriteAsync(range.Of(result), source: null))
            {
                Assert.All(hidden, control => Assert.False(text.Contains(control.Id, StringComparison.Ordinal), $"{name} shows {control.Id}."));
                Assert.True(name == "csv" || text.Length == 0 || text.ReplaceLineEndings(" ").Contains("of the whole scan", StringComparison.Ordinal), $"{name} does not say so.");
            }
        }
    }
}
