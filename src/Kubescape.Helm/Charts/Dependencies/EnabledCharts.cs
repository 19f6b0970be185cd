namespace Kubescape.Helm;

/// <summary>Decides which sub-charts take part, and under which names.</summary>
/// <remarks>
/// Source: Helm's documentation, "Charts", "Tags and Condition fields in dependencies", "Alias field in dependencies".
/// A condition wins over tags; a chart in charts/ that no dependency mentions always takes part.
/// </remarks>
internal sealed class EnabledCharts(VersionRanges ranges)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The chart without the sub-charts that are switched off.</summary>
    /// <param name="chart">The chart with all that lies in charts/.</param>
    /// <param name="values">What the user says, completed with the values of the charts around.</param>
    public Chart Select(Chart chart, ValueMap values) => Select(chart, values, path: "");

    private Chart Select(Chart chart, ValueMap given, string path)
    {
        if (chart.Subcharts.Count == 0 && chart.Metadata.Dependencies.Count == 0)
        {
            return chart;
        }

        if (chart.Metadata.Dependencies.Count > 0)
        {
            chart = WithDependencies(chart);
        }

        var values = CoalescedValues.Of(chart, given);
        var disabled = chart.Metadata.Dependencies
            .Where(dependency => !IsEnabled(dependency, values, path))
            .Select(dependency => dependency.EffectiveName)
            .ToHashSet(StringComparer.Ordinal);
        var enabled = chart.Subcharts.Where(subchart => !disabled.Contains(subchart.Name)).ToArray();
        return chart with
        {
            Metadata = chart.Metadata with
            {
                Dependencies = [.. chart.Metadata.Dependencies.Where(dependency => !disabled.Contains(dependency.EffectiveName))],
            },
            Subcharts = [.. enabled.Select(subchart => Select(subchart, values, $"{path}{subchart.Name}."))],
        };
    }

    /// <summary>A chart comes once for each dependency on it, with the name that it gets there.</summary>
    private Chart WithDependencies(Chart chart)
    {
        var dependencies = chart.Metadata.Dependencies;
        var charts = chart.Subcharts
            .Where(subchart => !dependencies.Any(dependency =>
                dependency.Name == subchart.Name && ranges.Contains(dependency.Version, subchart.Metadata.Version)))
            .ToList();
        foreach (var dependency in dependencies)
        {
            var found = chart.Subcharts.FirstOrDefault(subchart =>
                subchart.Name == dependency.Name && ranges.Contains(dependency.Version, subchart.Metadata.Version));
            if (found is not null)
            {
                charts.Add(found with { Metadata = found.Metadata with { Name = dependency.EffectiveName } });
            }
        }

        return chart with { Subcharts = charts };
    }

    private static bool IsEnabled(ChartDependency dependency, ValueMap values, string path)
    {
        foreach (var condition in dependency.Condition.Split(',', Trimmed))
        {
            if (ValueTree.At(values, path + condition) is bool isOn)
            {
                return isOn;
            }
        }

        var tags = values.GetValueOrDefault("tags") as ValueMap;
        var said = dependency.Tags.Select(tag => tags?.GetValueOrDefault(tag)).OfType<bool>().ToArray();
        return said.Length == 0 || said.Contains(true);
    }
}
