using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary><c>list_findings</c>: more of what the last scan found.</summary>
internal sealed class ListFindingsTool(LastScan last) : McpTool
{
    private const int UsualLimit = 50;

    private static readonly ImmutableArray<string> Severities =
        [.. Enum.GetValues<Severity>().Where(severity => severity != Severity.Unknown).Select(severity => severity.ToString())];

    public override string Name => "list_findings";

    public override string Description =>
        "List findings of the last scan_files, the most severe ones first, all or only some of them. Where there are more, the "
        + "answer has nextOffset.";

    public override ImmutableArray<ToolParameter> Parameters { get; } =
    [
        new("control", ToolParameterType.Text, "Only findings of the control with this id"),
        new("severity", ToolParameterType.Text, "Only findings of this severity or a higher one") { Values = Severities },
        new("resource", ToolParameterType.Text, "Only findings of resources with this in 'namespace/Kind/name', in any case"),
        new("file", ToolParameterType.Text, "Only findings in files with this in their path"),
        new("offset", ToolParameterType.Number, "How many to skip"),
        new("limit", ToolParameterType.Number, $"How many to return, {UsualLimit} if not given") { Maximum = LastScan.MaxPage },
    ];

    public override void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var least = arguments.Text("severity") is { } severity ? Enum.Parse<Severity>(severity) : Severity.Unknown;
        var chosen = last.Findings.Where(finding => finding.Control.Severity >= least
            && Fits(arguments.Text("control"), finding.Control.Id, exactly: true)
            && Fits(arguments.Text("resource"), finding.Resource.ToString(), exactly: false)
            && Fits(arguments.Text("file"), finding.Resource.Source?.Path ?? "", exactly: false));
        LastScan.WritePage(json, [.. chosen], arguments.Number("offset", 0), arguments.Number("limit", UsualLimit));
    }

    private static bool Fits(string? wanted, string text, bool exactly) => wanted is null
        || (exactly
            ? text.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            : text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
}
