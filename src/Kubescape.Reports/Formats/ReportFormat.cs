using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A form that a result can be written in.</summary>
/// <param name="Name">What users ask for, in any case.</param>
/// <param name="Extension">Of its files, with the dot.</param>
/// <param name="WriteAsync">Writes a whole document; equal results give equal bytes.</param>
public sealed record ReportFormat(
    string Name, string Extension, Func<ScanResult, ReportOptions, Stream, CancellationToken, Task> WriteAsync);
