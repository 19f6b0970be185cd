using Kubescape.Manifests;
using Kubescape.Objects;

namespace Kubescape.Cli;

/// <summary>Facts that were gathered elsewhere and are judged together with what is scanned.</summary>
internal static class FactFiles
{
    private const int MostNamed = 10;

    /// <summary>Reads the fact files of a request; nothing when it names none.</summary>
    /// <exception cref="UsageException">There is something else in them.</exception>
    /// <exception cref="ManifestException">There is nothing in them.</exception>
    public static Inventory Read(ScanRequest request, CancellationToken cancellationToken)
    {
        if (request.Facts.IsEmpty)
        {
            return new Inventory { Resources = [] };
        }

        if (request.Facts.Contains(ManifestLoader.StandardInput) && request.Paths.Contains(ManifestLoader.StandardInput))
        {
            throw new UsageException("--facts: standard input (-) is scanned already.");
        }

        var facts = ManifestSource.Load(request, request.Facts, progress: null, cancellationToken);
        var others = facts.Resources.Where(resource => !FactKinds.Contains(resource.Type)).ToList();
        return others.Count == 0 ? facts : throw NoFacts(others);
    }

    /// <summary>The one cloud that the facts are about; none when they do not tell.</summary>
    /// <exception cref="UsageException">They are about several.</exception>
    public static CloudService CloudOf(Inventory facts)
    {
        var clouds = facts.Resources.Select(fact => FactKinds.CloudOf(fact.Type))
            .Where(cloud => cloud != CloudService.None)
            .Distinct()
            .Order()
            .ToList();
        return clouds.Count <= 1
            ? clouds.FirstOrDefault()
            : throw new UsageException($"--facts: there are facts of {string.Join(" and ", clouds.Select(cloud => cloud.Name()))}: "
                + "a cluster is run by one cloud.");
    }

    private static UsageException NoFacts(List<Resource> others)
    {
        var lines = others.Take(MostNamed)
            .Select(other => $"  {other.Source!.Path}:{other.Source.Line}: '{other.ApiVersion} {other.Kind}' is no kind of fact.");
        var more = others.Count > MostNamed ? [$"  and {others.Count - MostNamed} more."] : Array.Empty<string>();
        return new UsageException(string.Join(
            '\n',
            [
                "--facts: expected only facts, such as KubeletInfo, ClusterDescribe or ImageVulnerabilities; manifests are scanned as "
                + "paths.",
                .. lines,
                .. more,
            ]));
    }
}
