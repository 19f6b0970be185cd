namespace Kubescape.Conformance.Tests;

public sealed class HelmConformanceTests
{
    [Fact]
    public void Renders_charts_as_helm_template_does()
    {
        using var archive = new HelmCases();
        var cases = archive.Read();
        var differences = cases
            .Select(one => (Case: one, Difference: one.Compare()))
            .Where(pair => pair.Difference is not null)
            .Select(pair => $"{pair.Case}: {pair.Difference}")
            .ToList();

        ConformanceSummary.Write($"helm: {cases.Count - differences.Count} of {cases.Count}");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }
}
