namespace Kubescape.Helm;

/// <summary>A chart that is loaded: what it says about itself, its default values, its files and its sub-charts.</summary>
public sealed record Chart
{
    /// <summary>What Chart.yaml says.</summary>
    public required ChartMetadata Metadata { get; init; }

    /// <summary>What values.yaml says, as template values; empty where there is none.</summary>
    public required ValueMap Values { get; init; }

    /// <summary>The JSON schema that values have to meet; <see langword="null"/> where there is none.</summary>
    public ChartFile? Schema { get; init; }

    /// <summary>The files below templates/.</summary>
    public IReadOnlyList<ChartFile> Templates { get; init; } = [];

    /// <summary>All files that are neither templates nor charts nor values; custom resource definitions are among them.</summary>
    public IReadOnlyList<ChartFile> Files { get; init; } = [];

    /// <summary>The charts below charts/, whether enabled or not.</summary>
    public IReadOnlyList<Chart> Subcharts { get; init; } = [];

    /// <summary>Its name, or the alias that the chart around it gives.</summary>
    public string Name => Metadata.Name;

    /// <summary>Loads a chart from a directory or a .tgz archive.</summary>
    /// <exception cref="ChartException">There is no chart that could be loaded.</exception>
    public static Chart Load(string path, ChartLimits limits)
    {
        try
        {
            var budget = new LoadBudget(limits);
            if (Directory.Exists(path))
            {
                return ChartBuilder.Build(ChartDirectory.Read(path, budget), budget);
            }

            using var archive = File.OpenRead(path);
            return ChartBuilder.Build(ChartArchive.Read(archive, budget), budget);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ChartException($"{path} cannot be read: {error.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Loads a chart from a .tgz archive.</summary>
    /// <exception cref="ChartException">The archive holds no chart that could be loaded.</exception>
    public static Chart LoadArchive(Stream archive, ChartLimits limits)
    {
        var budget = new LoadBudget(limits);
        return ChartBuilder.Build(ChartArchive.Read(archive, budget), budget);
    }
}
