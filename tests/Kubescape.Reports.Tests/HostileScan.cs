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
                    Accept(resources[0], "C-0012", AcceptanceOrigin.Comment, FirstVariable(resources[0]).Line),
                    Accept(resources[1], "C-0048", AcceptanceOrigin.Annotation),
                    Accept(resources[2], "C-0260", AcceptanceOrigin.File),
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

    private static Field FirstVariable(Resource pod) => pod["spec"]["containers"][0]["env"][0];

    private static Acceptance Accept(Resource resource, string control, AcceptanceOrigin origin, int line = 0) =>
        new($"=accept {control}")
        {
            Origin = origin,
            Place = "exceptions.json:2",
            Author = "ops\r\n\"team\"",
            Reason = $"\e[31m[known](https://evil.example) {Html}",
            ExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Controls = [new ControlSelector { ControlId = TextPattern.Literal(control) }],
            Own = new OwnObject(resource) { Line = line },
        };
}
