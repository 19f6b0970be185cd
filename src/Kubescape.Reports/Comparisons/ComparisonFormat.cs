using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A form that a comparison can be written in.</summary>
/// <param name="Name">What users ask for, in any case.</param>
/// <param name="Extension">Of its files, with the dot.</param>
/// <param name="WriteAsync">Writes a whole document; equal comparisons give equal bytes.</param>
public sealed record ComparisonFormat(
    string Name, string Extension, Func<Comparison, ReportOptions, Stream, CancellationToken, Task> WriteAsync);
