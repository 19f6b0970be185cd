using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>A file whose names try to break out of every format, and acceptances that do too.</summary>
internal static class HostileScan
{
    public const string File = "deploy/it's 50% #1: \"a\".yaml";

    private const string Html = "</textarea><script>alert(1)</script>";

    /// <summary>What stands in the file.</summary>
    public static string Text { get; } = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "hostile.yaml"))
        .Replace("LONG", new string('x', 3000), StringComparison.Ordinal);

    /// <summary>One Pod fails, one is accepted in part, one altogether.</summary>
    public static ScanResult Run()
    {
        var resources = TestScans.Parse(Text, File);
        return PostureScan.Run(
            ScanPlan.For(ScanScopes.File, TestControls.All.Where(control => control.Info.Id is not "C-0078")) with
            {
                Acceptances =
                [
                    Accept(resources[0], "C-0012", AcceptanceOrigin.Comment, finding => finding.Path.Contains("env[0]", StringComparison.Ordinal)),
                    Accept(resources[1], "C-0048", AcceptanceOrigin.Annotation, _ => true),
                    Accept(resources[2], "C-0260", AcceptanceOrigin.File, _ => true),
                ],
            },
            new Inventory
            {
                Resources = resources,
                Problems = [new SourceProblem(ProblemSeverity.Error, $"{File}:99:1", $"'\e[2J{Html}' is \"no\" kind")],
            },
            new ScanTarget(TargetKind.Directory) { Paths = ["deploy"] },
            TestScans.Clock,
            CancellationToken.None);
    }

    private static Acceptance Accept(Resource resource, string control, AcceptanceOrigin origin, Func<Finding, bool> covers) => new($"=accept {control}")
    {
        Origin = origin,
        Place = "exceptions.json:2",
        Author = "ops\r\n\"team\"",
        Reason = $"\e[31m[known](https://evil.example) {Html}",
        ExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Controls = [ControlSelector.Any],
        Own = (resource, finding => covers(finding) && IsOf(control, finding)),
    };

    /// <summary>Whether a finding is one that the control makes: what stands in an object names no control, so its place tells.</summary>
    private static bool IsOf(string control, Finding finding) => control switch
    {
        "C-0012" => finding.Path.EndsWith(".value", StringComparison.Ordinal),
        "C-0048" => finding.Path.EndsWith(".hostPath.path", StringComparison.Ordinal),
        _ => finding.Path.Length == 0,
    };
}
