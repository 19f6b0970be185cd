using Kubescape.Objects;

namespace Kubescape.Helm;

/// <summary>Makes a chart of its files.</summary>
/// <remarks>Source: Helm's documentation, "Charts", "The Chart File Structure".</remarks>
internal static class ChartBuilder
{
    public static Chart Build(IReadOnlyList<ChartFile> files, LoadBudget budget, int depth = 1)
    {
        if (depth > budget.Limits.MaxDepth)
        {
            throw new ChartException($"more than {budget.Limits.MaxDepth} charts stand inside each other");
        }

        var metadata = Metadata(files);
        metadata.Check();
        var values = files.FirstOrDefault(file => file.Name == "values.yaml");
        return new Chart
        {
            Metadata = metadata,
            Values = values is null ? ValueTree.NewMap() : ValueTree.ReadMap(values.Text, values.Name),
            Schema = files.FirstOrDefault(file => file.Name == "values.schema.json"),
            Templates = [.. files.Where(file => file.Name.StartsWith("templates/", StringComparison.Ordinal))],
            Files = [.. files.Where(file => IsPlain(file))],
            Subcharts = Subcharts(files, budget, depth),
        };
    }

    private static ChartMetadata Metadata(IReadOnlyList<ChartFile> files)
    {
        var file = files.FirstOrDefault(file => file.Name == "Chart.yaml")
            ?? throw new ChartException("Chart.yaml file is missing");
        var metadata = ChartMetadata.Of(Root(file));
        var requirements = files.FirstOrDefault(file => file.Name == "requirements.yaml");
        return requirements is not null && metadata.ApiVersion == "v1"
            ? metadata with { Dependencies = ChartDependency.ListOf(Root(requirements)) }
            : metadata;
    }

    private static Field Root(ChartFile file)
    {
        var document = YamlDocuments.Read(file.Text.AsMemory(), TreeLimits.Default).FirstOrDefault();
        return document?.Error is { } error
            ? throw new ChartException($"cannot load {file.Name}: line {error.Line}: {error.Message}")
            {
                File = file.Name,
                Line = error.Line,
            }
            : document?.Tree?.Root ?? default;
    }

    private static bool IsPlain(ChartFile file) =>
        file.Name is not ("Chart.yaml" or "Chart.lock" or "values.yaml" or "values.schema.json")
        && !file.Name.StartsWith("templates/", StringComparison.Ordinal)
        && !file.Name.StartsWith("charts/", StringComparison.Ordinal);

    private static List<Chart> Subcharts(IReadOnlyList<ChartFile> files, LoadBudget budget, int depth)
    {
        var charts = new List<Chart>();
        var groups = files
            .Where(file => file.Name.StartsWith("charts/", StringComparison.Ordinal) && Path.GetExtension(file.Name) != ".prov")
            .Select(file => new ChartFile(file.Name["charts/".Length..], file.Data))
            .GroupBy(file => file.Name.Split('/')[0], StringComparer.Ordinal)
            .Where(group => group.Key is [not ('_' or '.'), ..])
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            try
            {
                if (Subchart(group.Key, [.. group], budget, depth) is { } chart)
                {
                    charts.Add(chart);
                }
            }
            catch (ChartException error)
            {
                throw new ChartException($"error unpacking subchart {group.Key}: {error.Message}")
                {
                    File = error.File.Length == 0 ? $"charts/{group.Key}" : $"charts/{group.Key}/{error.File}",
                    Line = error.Line,
                };
            }
        }

        return charts;
    }

    /// <summary>Other files that lie beside the charts are left alone.</summary>
    private static Chart? Subchart(string name, List<ChartFile> files, LoadBudget budget, int depth)
    {
        if (files is [{ Name: var only } archive] && only == name)
        {
            return Path.GetExtension(name) == ".tgz"
                ? Build(ChartArchive.Read(new MemoryStream(archive.Data), budget), budget, depth + 1)
                : null;
        }

        var below = files
            .Where(file => file.Name.Length > name.Length)
            .Select(file => new ChartFile(file.Name[(name.Length + 1)..], file.Data))
            .ToList();
        return Build(below, budget, depth + 1);
    }
}
