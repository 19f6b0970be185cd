using System.Collections.Immutable;
using System.Text;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>A scan for reports that people read: accepted failures, and text that wants to be more than text.</summary>
internal static class PaperScans
{
    private const string Yaml = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: "a|b`c <img src=x onerror=alert(1)> @octocat #7 [x](https://evil.example) :tada: www.evil.example"
          namespace: "shop\r\n# All controls passed"
          labels: { exposed: "true" }
        spec:
          containers:
            - name: one
              securityContext:
                runAsNonRoot: "\e[31m*no*|\\|`x`"
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: корзина-購物車, namespace: shop }
        spec:
          template:
            spec:
              containers: [{ name: cart }]
              volumes: [{ name: logs, hostPath: { path: /var/log } }]
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: "=cmd()", namespace: "LONG" }
        spec:
          template:
            spec:
              containers: [{ name: orders }]
        """;

    public static ScanResult Hostile()
    {
        var text = Yaml.Replace("LONG", new string('n', 400), StringComparison.Ordinal);
        ImmutableArray<Resource> resources =
        [
            .. YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).Select(document => new Resource(
                document.Tree!.Root, new ResourceSource("deploy/evil|`.yaml", document.Index) { Line = document.Line })),
        ];
        ImmutableArray<Acceptance> acceptances =
        [
            new("logs | agent") // One finding of several, so that the resource still fails elsewhere.
            {
                Origin = AcceptanceOrigin.File,
                Place = "exceptions.json:2",
                Author = "@ops <ops@example.com>",
                Reason = "Fixes #42: the agent reads /var/log | until GH-7",
                ExpiresAt = new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero),
                Controls = [ControlSelector.Any],
                Own = new OwnObject(resources[1]) { Line = PodOf(resources[1])["volumes"].Line },
            },
            new("no reason")
            {
                Origin = AcceptanceOrigin.Comment,
                Place = "deploy/evil|`.yaml:30",
                Controls = [ControlSelector.Any],
                Own = new OwnObject(resources[2]) { Line = PodOf(resources[2])["containers"].Line },
            },
            new("old")
            {
                Origin = AcceptanceOrigin.File,
                Place = "exceptions.json:20",
                ExpiresAt = new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero),
                Controls = [ControlSelector.Any],
                Own = new OwnObject(resources[0]),
            },
            new("broken")
            {
                Origin = AcceptanceOrigin.File,
                Place = "exceptions.json:40",
                Problem = "'[' is no pattern",
                Controls = [ControlSelector.Any],
            },
        ];
        return PostureScan.Run(
            ScanPlan.For(ScanScopes.File, [TestControls.FrameworkOf("WorkloadScan")]) with { Acceptances = acceptances },
            new Inventory { Resources = resources },
            new ScanTarget(TargetKind.Directory) { Paths = ["deploy/<b>@octocat"] },
            TestScans.Clock,
            CancellationToken.None);
    }

    private static Field PodOf(Resource workload) => workload["spec"]["template"]["spec"];

    /// <summary>The scans that every format is shown on, by the name of their golden files.</summary>
    public static ScanResult Of(string name) => name switch
    {
        "cluster" => TestScans.Cluster(),
        "files" => TestScans.Files(),
        _ => Hostile(),
    };

    public static async Task<byte[]> Write(string format, ScanResult result)
    {
        using var stream = new MemoryStream();
        await ReportFormats.Find(format)!.WriteAsync(
            result, new ReportOptions { Indented = true, Version = "0.1.0" }, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    public static async Task<string> WriteText(string format, ScanResult result) => Encoding.UTF8.GetString(await Write(format, result));
}
