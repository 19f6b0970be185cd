using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>Something that a scan could not tell.</summary>
/// <param name="Severity">How much it takes from the result.</param>
/// <param name="Message">What and why, on one line; printable whatever the source holds.</param>
internal sealed record OpenPoint(ProblemSeverity Severity, string Message)
{
    /// <summary>The control without a verdict; <see langword="null"/> for what is wrong with the source.</summary>
    public ControlInfo? Control { get; init; }

    /// <summary>On how many of the resources that were read the control has no verdict.</summary>
    public int Resources { get; init; }
}
