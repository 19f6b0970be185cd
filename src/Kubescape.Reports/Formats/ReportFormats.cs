using System.Collections.Immutable;

namespace Kubescape.Reports;

/// <summary>Every form that a result can be written in, besides the one for terminals.</summary>
public static class ReportFormats
{
    /// <summary>By name.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("csv", ".csv", CsvReport.WriteAsync),
        new("gitlab-sast", ".gitlab-sast.json", GitLabReport.WriteAsync),
        new("html", ".html", HtmlReport.WriteAsync),
        new("json", ".json", JsonReport.WriteAsync),
        new("junit", ".xml", JUnitReport.WriteAsync),
        new("markdown", ".md", MarkdownReport.WriteAsync),
        new("openreports", ".openreports.yaml", PolicyReport.WriteOpenReportsAsync),
        new("oscal", ".oscal.json", OscalReport.WriteAsync),
        new("pdf", ".pdf", PdfReport.WriteAsync),
        new("policyreport", ".policyreport.yaml", PolicyReport.WriteAsync),
        new("prometheus", ".prom", PrometheusReport.WriteAsync),
        new("sarif", ".sarif", SarifReport.WriteAsync),
        new("yaml", ".yaml", YamlReport.WriteAsync),
    ];

    /// <summary>The format of this name, in any case; <see langword="null"/> when there is none.</summary>
    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
