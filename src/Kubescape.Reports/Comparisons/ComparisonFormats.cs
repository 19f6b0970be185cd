using System.Collections.Immutable;

namespace Kubescape.Reports;

/// <summary>Every form that a comparison can be written in, besides the one for terminals.</summary>
public static class ComparisonFormats
{
    /// <summary>By name.</summary>
    public static ImmutableArray<ComparisonFormat> All { get; } =
    [
        new("json", ".json", ComparisonJson.WriteAsync),
        new("junit", ".xml", ComparisonJUnit.WriteAsync),
        new("markdown", ".md", ComparisonMarkdown.WriteAsync),
        new("sarif", ".sarif", ComparisonSarif.WriteAsync),
        new("yaml", ".yaml", ComparisonYaml.WriteAsync),
    ];

    /// <summary>The format of this name, in any case; <see langword="null"/> when there is none.</summary>
    public static ComparisonFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
