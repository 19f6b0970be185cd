using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Manifests;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary><c>scan_files</c>: judges manifests and keeps the result for the other tools.</summary>
internal sealed class ScanFilesTool(AllowedDirectories directories, LastScan last, TimeProvider clock) : McpTool
{
    private const int UsualLimit = 50;
    private const int MostProblems = 20;
    private const int MostControls = 100;

    public override string Name => "scan_files";

    public override string Description =>
        "Scan Kubernetes manifests (YAML or JSON files, or directories of them) and get a summary with the first findings, the "
        + "most severe ones first. Without frameworks and controls, everything that makes sense for files is checked.";

    public override ImmutableArray<ToolParameter> Parameters { get; } =
    [
        new("paths", ToolParameterType.Texts, "Files or directories to scan") { IsRequired = true },
        new("frameworks", ToolParameterType.Texts, "Names from list_frameworks"),
        new("controls", ToolParameterType.Texts, "Ids from list_controls, instead of frameworks"),
        new("limit", ToolParameterType.Number, $"How many findings to return, {UsualLimit} if not given")
        {
            Maximum = LastScan.MaxPage,
        },
    ];

    public override void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var subject = Subject(arguments.Texts("frameworks"), arguments.Texts("controls"));
        ImmutableArray<string> paths = [.. arguments.Texts("paths").Select(directories.Resolve)];
        if (paths.IsEmpty)
        {
            throw new ToolException("'paths' names nothing to scan.");
        }

        var options = new ManifestOptions { OpenFile = directories.Open };
        var inventory = ManifestLoader.Load(paths, options, () => Stream.Null, cancellationToken);
        var plan = subject.Plan(ManifestSource.SettingOf(inventory));
        var target = new ScanTarget(TargetKind.Directory) { Paths = paths };
        var result = PostureScan.Run(plan, inventory, target, clock, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        last.Replace(result);
        WriteSummary(json, result, inventory);
        LastScan.WritePage(json, last.Findings, offset: 0, arguments.Number("limit", UsualLimit));
    }

    private static ScanSubject Subject(ImmutableArray<string> frameworks, ImmutableArray<string> controls) =>
        (frameworks.IsEmpty, controls.IsEmpty) switch
        {
            (true, true) => ScanSubject.Overview,
            (false, true) => ScanSubject.Frameworks(frameworks),
            (true, false) => ScanSubject.Controls(controls),
            _ => throw new ToolException("Give 'frameworks' or 'controls', not both."),
        };

    private static void WriteSummary(Utf8JsonWriter json, ScanResult result, Inventory inventory)
    {
        json.WriteNumber("objects", inventory.Resources.Length);
        json.WriteNumber("failedResources", result.Counters.Failed);
        json.WriteNumber("complianceScore", Math.Round(result.ComplianceScore, 2));
        json.WriteNumber("coverageScore", Math.Round(result.Coverage.Score, 2));
        json.WriteStartObject("controls");
        foreach (var status in Enum.GetValues<Status>())
        {
            json.WriteNumber(
                JsonNamingPolicy.CamelCase.ConvertName(status.ToString()),
                result.Controls.Count(control => control.Status == status));
        }

        json.WriteEndObject();
        json.WriteStartObject("failedControlsBySeverity");
        foreach (var severity in Enum.GetValues<Severity>().Where(severity => severity != Severity.Unknown).OrderDescending())
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(severity.ToString()), result.FailedControls[severity]);
        }

        json.WriteEndObject();
        json.WriteNumber("acceptedFindings", result.Controls.Sum(c => c.Evaluations.Sum(e => e.Accepted.Length)));
        WriteNotEvaluated(json, result);
        json.WriteNumber("problems", result.Problems.Length);
        json.WriteStartArray("firstProblems");
        foreach (var problem in result.Problems.Take(MostProblems))
        {
            json.WriteStringValue(BoundedText.Of(problem.ToString()));
        }

        json.WriteEndArray();
    }

    private static void WriteNotEvaluated(Utf8JsonWriter json, ScanResult result)
    {
        json.WriteStartObject("notEvaluated");
        foreach (var control in result.Controls.Where(control => control.Status == Status.NotEvaluated).Take(MostControls))
        {
            json.WriteString(control.Control.Id, BoundedText.Of(control.Reason ?? "some resources have no verdict"));
        }

        json.WriteEndObject();
    }
}
