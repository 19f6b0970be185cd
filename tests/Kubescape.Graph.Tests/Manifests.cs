using Kubescape.Objects;

namespace Kubescape.Graph.Tests;

/// <summary>Graphs from YAML text.</summary>
internal static class Manifests
{
    public static ResourceGraph Graph(string yaml) => new(Read(yaml));

    public static IEnumerable<Resource> Read(string yaml) =>
        YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Select(document => new Resource(document.Tree!.Root));
}
