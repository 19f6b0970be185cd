using Kubescape.Objects;

namespace Kubescape.Graph.Tests;

/// <summary>Graphs from YAML text.</summary>
internal static class Manifests
{
    /// <summary>Of objects as a cluster lists them.</summary>
    public static ResourceGraph Graph(string yaml) => new(Read(yaml));

    /// <summary>Of objects in a file.</summary>
    public static ResourceGraph FileGraph(string yaml) =>
        new(Read(yaml).Select((resource, index) => new Resource(resource.Root, new ResourceSource("rbac.yaml", index))));

    public static IEnumerable<Resource> Read(string yaml) =>
        YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Select(document => new Resource(document.Tree!.Root));
}
