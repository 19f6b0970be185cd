using System.CommandLine;
using Kubescape.Posture;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary><c>diff</c>: what changed between two reports.</summary>
internal static class DiffCommand
{
    private const string PrettyName = "pretty-printer";

    public static Command Create(StandardStreams streams)
    {
        var older = new Argument<string>("old") { Description = "The JSON report of the older scan" };
        var newer = new Argument<string>("new") { Description = "The JSON report of the newer scan" };
        var failOnNew = new Option<bool>("--fail-on-new")
        {
            Description = "Exit with 1 when something fails that did not before",
        };
        var threshold = new Option<string?>("--severity-threshold")
        {
            Description = "The same, but only at or above: low, medium, high or critical", HelpName = "severity",
        };
        var granularity = new Option<string?>("--granularity")
        {
            Description = "What is compared: evidence (each place, the default) or control (a control on an object)",
            HelpName = "unit",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = $"The form: {Names()}", HelpName = "format", DefaultValueFactory = _ => PrettyName,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write to this file instead of standard output", HelpName = "file",
        };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Every failure, however many there are" };
        var command = new ExampleCommand(
            "diff",
            "Compare the JSON reports of two scans",
            ("kubescape diff main.json branch.json", "what is new and what is resolved"),
            ("kubescape diff main.json branch.json --severity-threshold high", "exit with 1 if anything bad is new"),
            ("kubescape diff main.json branch.json -f markdown -o changes.md", "a comment for a change"))
        {
            older, newer, failOnNew, threshold, granularity, format, output, verbose,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var log = GlobalOptions.Log(parsed, streams);
            var form = FindFormat(parsed.GetValue(format)!);
            var gate = new ComparisonGate(
                parsed.GetValue(failOnNew),
                parsed.GetValue(threshold) is { } word ? SeverityWord.Read("--severity-threshold", word) : null);
            var unit = GranularityWord.Read("--granularity", parsed.GetValue(granularity));
            var comparison = Comparer.Compare(
                BaselineFile.Read(parsed.GetValue(older)!), BaselineFile.Read(parsed.GetValue(newer)!), unit);
            await new ComparisonWriter(form, parsed.GetValue(output), parsed.GetValue(verbose), parsed, streams, log)
                .WriteAsync(comparison, cancellation);
            return BreachReport.Tell(gate.Breaches(comparison), log);
        });
        return command;
    }

    private static ComparisonFormat? FindFormat(string name) =>
        name.Equals(PrettyName, StringComparison.OrdinalIgnoreCase)
            ? null
            : ComparisonFormats.Find(name)
                ?? throw new UsageException($"--format: comparisons have no format '{name}': expected {Names()}.");

    private static string Names() => $"{PrettyName}, {string.Join(", ", ComparisonFormats.All.Select(form => form.Name))}";
}
