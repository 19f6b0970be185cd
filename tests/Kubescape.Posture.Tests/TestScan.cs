using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Posture.Tests;

/// <summary>Whole scans of small manifests with controls made for the purpose.</summary>
internal static class TestScan
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<Resource> Resources(string yaml) =>
    [
        .. from document in YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default)
           let source = new ResourceSource("app.yaml", document.Index) { Line = document.Line, Comments = document.Comments }
           from tree in ObjectList.Unfold(document.Tree!)
           select new Resource(tree.Root, source),
    ];

    public static ScanResult Run(string yaml, params Control[] controls) => Run(new Inventory { Resources = Resources(yaml) }, controls);

    public static ScanResult Run(Inventory inventory, params Control[] controls) =>
        Run(ScanPlan.For(ScanScopes.File, controls), inventory);

    public static ScanResult Run(ScanPlan plan, Inventory inventory) => PostureScan.Run(
        plan, inventory, new ScanTarget(TargetKind.File) { Paths = ["app.yaml"] }, new FakeTimeProvider(Noon), CancellationToken.None);
}
