using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>Scans that an HTML report could trip over.</summary>
internal static class HtmlScans
{
    public const string Markup = "</script><script>alert(1)</script><!--";

    /// <summary>A name with what ends elements, attributes and lines, and what turns the direction of text.</summary>
    public static string HostileName => $"{Markup} \" ' & ` \u2028 \u202E cart";

    public static ReportOptions Options { get; } = new()
    {
        Version = "0.1.0",
        ReadSource = path => path == "deploy/shop.yaml" ? File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "shop.yaml")) : null,
    };

    /// <summary>A hostile Pod, of which one failure is accepted and the others are not.</summary>
    public static ScanResult Hostile()
    {
        var yaml = $$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{Quoted(HostileName)}}
              namespace: {{Quoted("<b>shop</b>")}}
            spec:
              containers:
                - name: cart
                  env: [{ name: DB_PASSWORD, value: hunter2 }]
                  securityContext:
                    runAsNonRoot: {{Quoted("<img src=x onerror=alert(2)>")}}
              volumes: [{ name: logs, hostPath: { path: /var/log } }]
            """;
        var pod = YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default)
            .Select(document => new Resource(document.Tree!.Root, new ResourceSource("<i>pod</i>.yaml", 0) { Line = 1 })).Single();
        return PostureScan.Run(
            ScanPlan.For(ScanScopes.File, [TestControls.FrameworkOf("<u>own</u>", "C-0012", "C-0013", "C-0048", "C-0260", "C-0270")]) with
            {
                Acceptances = [Acceptance(pod)],
            },
            new Inventory { Resources = [pod], Problems = [new SourceProblem(ProblemSeverity.Error, Markup, Markup)] },
            new ScanTarget(TargetKind.File) { Paths = [Markup] },
            TestScans.Clock,
            CancellationToken.None);
    }

    private static Acceptance Acceptance(Resource pod) => new("<b>logs</b>")
    {
        Origin = AcceptanceOrigin.Annotation,
        Place = Markup,
        Author = "Jane <jane@shop.example>",
        Reason = "The agent reads \"logs\" & nothing else.",
        ExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Controls = [ControlSelector.Any],
        Own = new OwnObject(pod) { Line = pod["spec"]["volumes"][0].Line },
    };

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
