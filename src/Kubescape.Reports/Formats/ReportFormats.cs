using System.Collections.Immutable;

namespace Kubescape.Reports;

/// <summary>Every form that a result can be written in, besides the one for terminals.</summary>
public static class ReportFormats
{
    /// <summary>By name.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("html", ".html", HtmlReport.WriteAsync),
        new("json", ".json", JsonReport.WriteAsync),
    ];

    /// <summary>The format of this name, in any case; <see langword="null"/> when there is none.</summary>
    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
