using System.CommandLine;

namespace Kubescape.Cli;

/// <summary>Options of scans that are compared with an earlier one.</summary>
internal static class BaselineOptions
{
    public static Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "Compare with the JSON report of an earlier scan",
        HelpName = "file",
        Recursive = true,
    };

    public static Option<bool> FailOnNew { get; } = new("--baseline-fail-on-new")
    {
        Description = "Exit with 1 when something fails that is not in the baseline",
        Recursive = true,
    };

    public static Option<string?> Threshold { get; } = new("--baseline-severity-threshold")
    {
        Description = "The same, but only at or above: low, medium, high or critical",
        HelpName = "severity",
        Recursive = true,
    };

    public static Option<string?> Granularity { get; } = new("--baseline-granularity")
    {
        Description = "What is compared: evidence (each place, the default) or control (a control on an object)",
        HelpName = "unit",
        Recursive = true,
    };

    public static void AddTo(Command scan)
    {
        scan.Options.Add(Baseline);
        scan.Options.Add(FailOnNew);
        scan.Options.Add(Threshold);
        scan.Options.Add(Granularity);
    }
}
