using Kubescape.Controls;
using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>A report for people while it is written: what it says, how, and where.</summary>
internal sealed class PrettyReport(ScanResult result, PrettyOptions options, IAnsiConsole console)
{
    /// <summary>The frameworks that the overviews are made of.</summary>
    private static readonly string[] OverviewNames = ["ClusterScan", "WorkloadScan"];

    private readonly Dictionary<string, string> names = Names(
        FindOverview(result) ?? (result.Frameworks is [var only] ? only : null));

    public ScanResult Result => result;

    public bool Verbose => options.Verbose;

    /// <summary>Whether findings are listed one by one.</summary>
    public bool ShowsFindings => options.Verbose || options.ShowsEvidence;

    public bool ShowsEvidence => options.ShowsEvidence;

    public Page Page { get; } = new(console);

    public Footnotes Footnotes { get; } = new();

    public SuggestedCommands Commands { get; } = new(options.Command, result.Target);

    /// <summary>
    /// The framework whose selection and names an overview follows; <see langword="null"/> when it was not scanned.
    /// </summary>
    public FrameworkResult? Overview { get; } = FindOverview(result);

    /// <summary>The name of a control in the overview or in the only framework, else its own.</summary>
    public string NameOf(ControlInfo control) => names.GetValueOrDefault(control.Id, control.Name);

    private static FrameworkResult? FindOverview(ScanResult result) =>
        result.Frameworks.FirstOrDefault(
            framework => OverviewNames.Contains(framework.Framework.Name, StringComparer.OrdinalIgnoreCase));

    private static Dictionary<string, string> Names(FrameworkResult? framework) =>
        framework?.Framework.Controls.ToDictionary(
            member => member.Control.Info.Id, member => member.Name, StringComparer.Ordinal)
        ?? [];
}
