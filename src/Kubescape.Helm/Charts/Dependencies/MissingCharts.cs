namespace Kubescape.Helm;

/// <summary>Finds dependencies that are declared, but not there.</summary>
internal static class MissingCharts
{
    /// <summary>What Helm says of them; <see langword="null"/> when all are there.</summary>
    public static string? Describe(Chart chart)
    {
        var missing = chart.Metadata.Dependencies
            .Select(dependency => dependency.Name)
            .Where(name => chart.Subcharts.All(subchart => subchart.Name != name))
            .ToArray();
        return missing.Length == 0
            ? null
            : "An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch "
                + $"missing dependencies: found in Chart.yaml, but missing in charts/ directory: {string.Join(", ", missing)}";
    }
}
