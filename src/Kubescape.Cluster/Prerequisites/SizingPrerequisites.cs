using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>How much CPU and memory the installed parts need in this cluster.</summary>
/// <remarks>Source: the formulas of Kubescape's <c>prerequisites</c>; the defaults are those of its chart.</remarks>
internal static class SizingPrerequisites
{
    private const decimal Mebi = 1 << 20;

    private const decimal RequestedShare = 0.025m;

    private const decimal LimitShare = 0.1m;

    /// <summary>Judges the defaults of the chart.</summary>
    /// <param name="readings">What was read of the cluster.</param>
    /// <param name="objects">The number of workloads and services; <see langword="null"/> when it is not known.</param>
    public static IEnumerable<Prerequisite> Judge(ClusterReadings readings, long? objects)
    {
        if (readings.TroubleWith(InspectedKinds.Node) is { } trouble)
        {
            yield return Unknown("Size of the node agent", trouble, "grant list on nodes");
            yield return Unknown("Size of the image scanner", trouble, "grant list on nodes");
        }
        else
        {
            var nodes = readings.Of(InspectedKinds.Node);
            yield return NodeAgent(nodes);
            yield return ImageScanner(nodes);
        }

        yield return objects is { } count
            ? Storage(count)
            : Unknown(
                "Size of the storage",
                "the workloads cannot be counted",
                "grant list on pods, services, and the kinds of apps and batch");
    }

    private static Prerequisite NodeAgent(ImmutableArray<Resource> nodes)
    {
        var cpu = Largest(nodes, "cpu") * 1000;
        var memory = Largest(nodes, "memory") / Mebi;
        return Of(
            "Size of the node agent",
            $"the largest node has {cpu:0}m CPU and {memory:0}Mi",
            new Need("CPU", "m", cpu * RequestedShare, cpu * LimitShare, 100, 500),
            new Need("memory", "Mi", memory * RequestedShare, memory * LimitShare, 180, 700));
    }

    private static Prerequisite ImageScanner(ImmutableArray<Resource> nodes)
    {
        var largest = nodes.SelectMany(node => node["status"]["images"].Items)
            .Select(image => image["sizeBytes"].Integer ?? 0).DefaultIfEmpty(0).Max() / Mebi;
        var limit = largest + 400;
        return Of(
            "Size of the image scanner",
            largest > 0 ? $"the largest image has {largest:0}Mi" : "the nodes have no images yet",
            new Need("memory", "Mi", limit / 4, limit, 1000, 5000));
    }

    private static Prerequisite Storage(long objects) => Of(
        "Size of the storage",
        $"there are {objects} workloads and services",
        new Need("memory", "Mi", objects * 0.2m, objects * 0.8m, 400, 1500));

    private static Prerequisite Of(string name, string found, params Need[] needs)
    {
        var words = needs.Select(need => need.ToString()).ToImmutableArray();
        return needs.All(need => need.IsMetByDefault)
            ? new Prerequisite(PrerequisitePurpose.Install, name, PrerequisiteState.Ok, $"{found}; the defaults are enough")
            {
                Items = words,
            }
            : new Prerequisite(
                PrerequisitePurpose.Install, name, PrerequisiteState.Warning, $"{found}; the defaults are too small")
            {
                Remedy = "set these in the values of the chart",
                Items = words,
            };
    }

    private static Prerequisite Unknown(string name, string found, string remedy) =>
        new(PrerequisitePurpose.Install, name, PrerequisiteState.Unknown, found) { Remedy = remedy };

    private static decimal Largest(ImmutableArray<Resource> nodes, string quantity) => nodes
        .Select(node => Quantity.TryParse(node["status"]["capacity"][quantity].Scalar, out var value) ? value.Value : 0)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>What a part needs of something, and what it gets by default.</summary>
    private sealed record Need(
        string What, string Unit, decimal Request, decimal Limit, decimal DefaultRequest, decimal DefaultLimit)
    {
        public bool IsMetByDefault => Request <= DefaultRequest && Limit <= DefaultLimit;

        public override string ToString() =>
            $"request {Ceiling(Request, DefaultRequest)}{Unit} {What}, limit {Ceiling(Limit, DefaultLimit)}{Unit}";

        private static decimal Ceiling(decimal needed, decimal least) => Math.Ceiling(Math.Max(needed, least));
    }
}
