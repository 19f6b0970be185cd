using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Reports.Tests;

/// <summary>Scans of the manifests in <c>Cases/</c>.</summary>
internal static class TestScans
{
    public static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>Inputs of these tests, for the same reason as their controls.</summary>
    private static ControlInputs Inputs { get; } = ControlInputs.Default.With(ReadOne("""{"sensitiveKeyNames": ["DB_PASSWORD"], "imageRepositoryAllowList": []}"""));

    /// <summary>Everything at once: passes, failures, subjects, gaps, facts that are missing.</summary>
    public static ScanResult Cluster() => PostureScan.Run(
        ScanPlan.For(
            CloudScopes.Of(CloudService.Gke),
            [
                TestControls.FrameworkOf("ClusterScan", "C-0005", "C-0012", "C-0013", "C-0035", "C-0048", "C-0088", "C-0256", "C-0260"),
                TestControls.FrameworkOf("NSA", "C-0005", "C-0012", "C-0013", "C-0048", "C-0260", "C-0270"),
                TestControls.FrameworkOf("MITRE", "C-0012", "C-0048", "C-0256"),
            ]) with { Inputs = Inputs },
        new Inventory
        {
            Resources = [.. Read("shop.yaml", source: null), .. Read("cluster.yaml", source: null)],
            Gaps = ImmutableDictionary<ResourceKind, KindGap>.Empty
                .Add(
                    new ResourceKind("networking.k8s.io", "NetworkPolicy"),
                    new KindGap("listing networkpolicies was forbidden (403): grant list on them", IsPartial: false))
                .Add(
                    new ResourceKind("batch", "Job"),
                    new KindGap("the list of jobs broke off after 500 objects: run the scan again", IsPartial: true)),
        },
        new ScanTarget(TargetKind.Cluster) { ClusterName = "demo", ContextName = "kind-demo", Cloud = CloudService.Gke, ServerVersion = ReadOne("""{"major": "1", "minor": "34", "gitVersion": "v1.34.1"}""") },
        Clock,
        CancellationToken.None);

    /// <summary>A directory in which some documents cannot be read.</summary>
    public static ScanResult Files() => PostureScan.Run(
        ScanPlan.For(ScanScopes.File, [TestControls.FrameworkOf("WorkloadScan")]) with { Inputs = Inputs },
        new Inventory
        {
            Resources = Read("shop.yaml", "deploy/shop.yaml"),
            Problems =
            [
                new SourceProblem(ProblemSeverity.Warning, "deploy/shop.yaml:9:3", "the key 'labels' is written twice: the last one counts"),
                new SourceProblem(ProblemSeverity.Error, "deploy/old/broken.yaml:3:7", "did not find expected ',' or ']'"),
            ],
        },
        new ScanTarget(TargetKind.Directory) { Paths = ["deploy"] },
        Clock,
        CancellationToken.None);

    /// <summary>Acceptances of every state, over the manifests; texts that people wrote try to break the reports.</summary>
    public static ScanResult Accepted() => PostureScan.Run(
        ScanPlan.For(ScanScopes.File, [TestControls.FrameworkOf("WorkloadScan")]) with
        {
            Inputs = Inputs,
            Acceptances =
            [
                .. ExceptionsFile.Read(ReadOne("""
                    - name: "logs \e[2J<b>=1+1"
                      reason: "reads the logs \"of\" its node\r\n, until the agent \u202Edoes"
                      author: jane
                      expirationDate: 2027-01-01T00:00:00Z
                      resources: [{ attributes: { kind: Deployment, name: cart } }]
                      posturePolicies: [{ controlID: C-0048 }, { controlID: C-0256 }]
                    - name: cart runs as root
                      resources: [{ attributes: { containerName: cart } }]
                      posturePolicies: [{ controlID: C-0013 }, { controlID: C-0270 }]
                    - name: orders may, for a while
                      expirationDate: 2025-12-31
                      resources: [{ attributes: { name: orders } }]
                      posturePolicies: [{ controlID: C-0013 }]
                    - name: a workload that is gone
                      resources: [{ attributes: { name: checkout } }]
                    """), "exceptions.yaml"),
                new Acceptance("annotation in Pod/debug")
                {
                    Origin = AcceptanceOrigin.Annotation,
                    Place = "deploy/shop.yaml:44",
                    Controls = [],
                    Problem = "there is no control 'C-9999'",
                },
            ],
        },
        new Inventory { Resources = Read("shop.yaml", "deploy/shop.yaml") },
        new ScanTarget(TargetKind.Directory) { Paths = ["deploy"] },
        Clock,
        CancellationToken.None);

    /// <summary>A framework with chapters, one of them without anything in it, over one Pod.</summary>
    public static ScanResult Benchmark() => PostureScan.Run(
        ScanPlan.For(ScanScopes.File, [TestControls.Benchmark()]),
        new Inventory { Resources = Parse("kind: Pod\napiVersion: v1\nmetadata: { name: bare }\nspec: { containers: [{ name: one }] }", "pod.yaml") },
        new ScanTarget(TargetKind.File) { Paths = ["pod.yaml"] },
        Clock,
        CancellationToken.None);

    /// <summary>Only some controls, of which each has a verdict, over one manifest.</summary>
    public static ScanResult Manifest(string yaml, params string[] controls) => PostureScan.Run(
        ScanPlan.For(ScanScopes.File, TestControls.All.Where(control => controls.Contains(control.Info.Id))),
        new Inventory { Resources = Parse(yaml, "pod.yaml") },
        new ScanTarget(TargetKind.File) { Paths = ["pod.yaml"] },
        Clock,
        CancellationToken.None);

    /// <summary>Many Deployments, of which each fails six controls.</summary>
    public static ScanResult Large(int deployments)
    {
        var manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "shop.yaml")).Split("---")[0];
        return PostureScan.Run(
            ScanPlan.For(ScanScopes.File, [TestControls.FrameworkOf("WorkloadScan")]) with { Inputs = Inputs },
            new Inventory
            {
                Resources = [.. Enumerable.Range(0, deployments).SelectMany(
                    index => Parse(
                        manifest.Replace("name: cart\n  namespace", $"name: cart-{index}\n  namespace", StringComparison.Ordinal), "shop.yaml"))],
            },
            new ScanTarget(TargetKind.Directory) { Paths = ["deploy"] },
            Clock,
            CancellationToken.None);
    }

    private static ImmutableArray<Resource> Read(string file, string? source) =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)), source);

    /// <summary>The objects of a manifest that was read from a file, or from a cluster when there is none.</summary>
    public static ImmutableArray<Resource> Parse(string yaml, string? source) =>
    [
        .. YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Select(document => new Resource(
            document.Tree!.Root, source is null ? null : new ResourceSource(source, document.Index) { Line = document.Line, Digest = new string('0', 64) })),
    ];

    private static Field ReadOne(string json) => YamlDocuments.Read(json.AsMemory(), TreeLimits.Default).Single().Tree!.Root;
}
