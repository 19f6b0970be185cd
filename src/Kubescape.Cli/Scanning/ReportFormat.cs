namespace Kubescape.Cli;

/// <summary>The formats of a report.</summary>
internal enum ReportFormat
{
    PrettyPrinter,
    Json,
}
