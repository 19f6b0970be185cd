using System.CommandLine;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The earlier scan that the command line wants to compare with.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Granularity">What counts as one failure.</param>
/// <param name="Gate">When what is new is too much.</param>
internal sealed record BaselineRequest(ReportSnapshot Report, ComparisonGranularity Granularity, ComparisonGate Gate)
{
    /// <summary>Reads the options and the report; <see langword="null"/> when there is nothing to compare with.</summary>
    /// <exception cref="UsageException">They do not make sense, or the report cannot be read.</exception>
    public static BaselineRequest? Read(ParseResult parsed)
    {
        var file = parsed.GetValue(BaselineOptions.Baseline);
        var threshold = parsed.GetValue(BaselineOptions.Threshold);
        var gate = new ComparisonGate(
            parsed.GetValue(BaselineOptions.FailOnNew),
            threshold is null ? null : SeverityWord.Read("--baseline-severity-threshold", threshold));
        var granularity = parsed.GetValue(BaselineOptions.Granularity);
        if (file is null)
        {
            return gate is { FailOnNew: false, SeverityThreshold: null } && granularity is null
                ? null
                : throw new UsageException(
                    "The --baseline-… options need --baseline: expected the JSON report of an earlier scan.");
        }

        if (parsed.GetValue(ScanOptions.Hide))
        {
            throw new UsageException(
                "--baseline and --hide exclude each other: 'kubescape diff' compares reports with pseudonyms of one --hide-key.");
        }

        return new BaselineRequest(BaselineFile.Read(file), GranularityWord.Read("--baseline-granularity", granularity), gate);
    }

    /// <summary>What changed since.</summary>
    public Comparison CompareWith(ScanResult result) =>
        Comparer.Compare(Report, ReportSnapshot.Of(result, ProductVersion.Number), Granularity);
}
