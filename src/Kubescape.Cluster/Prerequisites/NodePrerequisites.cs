using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Whether the nodes can run the node agent, as far as they tell of themselves.</summary>
internal static class NodePrerequisites
{
    private const string Linux = "linux";

    /// <summary>The first with the ring buffer of BPF.</summary>
    private static readonly MajorMinor Kernel = new(5, 8);

    private static readonly string[] Platforms = ["linux/amd64", "linux/arm64"];

    public static IEnumerable<Prerequisite> Judge(ClusterReadings readings)
    {
        var nodes = readings.Of(InspectedKinds.Node);
        if (readings.TroubleWith(InspectedKinds.Node) is { } trouble)
        {
            return [Of("Nodes", PrerequisiteState.Unknown, trouble, "grant list on nodes")];
        }

        if (nodes.IsEmpty)
        {
            return [Of("Nodes", PrerequisiteState.Missing, "there are none", "nothing can run before nodes have joined")];
        }

        ImmutableArray<Resource> linux = [.. nodes.Where(node => Info(node, "operatingSystem") == Linux)];
        Prerequisite[] kernels = linux.IsEmpty ? [] : [Kernels(linux), TypeInformation(linux)];
        return [Readiness(nodes), Platform(nodes), .. kernels];
    }

    private static Prerequisite Readiness(ImmutableArray<Resource> nodes) => Split(
        "Nodes",
        nodes,
        IsReady,
        $"all {nodes.Length} are ready",
        "are not ready",
        "pods wait until these are ready: kubectl describe node");

    private static Prerequisite Platform(ImmutableArray<Resource> nodes)
    {
        var groups = nodes.CountBy(PlatformOf).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Value} of {group.Key}");
        var platforms = Split(
            "Platforms",
            nodes,
            node => Platforms.Contains(PlatformOf(node), StringComparer.Ordinal),
            string.Join(", ", groups),
            $"are neither {string.Join(" nor ", Platforms)}",
            "these nodes are scanned, but nothing can watch what runs on them");
        return platforms.Items.Length < nodes.Length ? platforms : platforms with { State = PrerequisiteState.Missing };
    }

    private static Prerequisite Kernels(ImmutableArray<Resource> nodes)
    {
        var known = nodes.Select(KernelOf).OfType<MajorMinor>().Order().ToList();
        return Split(
            "Kernels",
            nodes,
            node => KernelOf(node) >= Kernel,
            known.Count == 0 ? "" : known[0] == known[^1] ? $"{known[0]}" : $"{known[0]} to {known[^1]}",
            $"have a kernel older than {Kernel}, or tell none",
            $"upgrade, unless the distribution has brought the ring buffer of BPF, new in {Kernel}, to its older kernel");
    }

    private static Prerequisite TypeInformation(ImmutableArray<Resource> nodes) => Split(
        "Kernel type information (BTF)",
        nodes,
        node => TypedKernels.Has(Info(node, "osImage")),
        "the distributions of all nodes build it in",
        "do not tell whether they have it",
        "look for /sys/kernel/btf/vmlinux on these nodes");

    /// <summary>Parts the nodes that are as they should be from the others.</summary>
    private static Prerequisite Split(
        string name, ImmutableArray<Resource> nodes, Func<Resource, bool> isFine, string found, string trouble, string remedy)
    {
        ImmutableArray<string> others = [.. nodes.Where(node => !isFine(node)).Select(node => node.Name)];
        return others.IsEmpty
            ? Of(name, PrerequisiteState.Ok, found, "")
            : Of(name, PrerequisiteState.Warning, $"{others.Length} of {nodes.Length} {trouble}", remedy) with { Items = others };
    }

    private static bool IsReady(Resource node) =>
        node["status"]["conditions"].Items.Any(condition => condition["type"].Is("Ready") && condition["status"].Is("True"));

    private static string PlatformOf(Resource node) => $"{Info(node, "operatingSystem")}/{Info(node, "architecture")}";

    private static MajorMinor? KernelOf(Resource node) =>
        MajorMinor.TryParse(Info(node, "kernelVersion"), out var version) ? version : null;

    private static string Info(Resource node, string name) => node["status"]["nodeInfo"][name].Text ?? "";

    private static Prerequisite Of(string name, PrerequisiteState state, string found, string remedy) =>
        new(PrerequisitePurpose.Install, name, state, found) { Remedy = remedy };
}
