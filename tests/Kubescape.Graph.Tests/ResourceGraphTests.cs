using Kubescape.Objects;

namespace Kubescape.Graph.Tests;

public sealed class ResourceGraphTests
{
    [Fact]
    public void Finds_the_objects_of_the_same_namespace()
    {
        var graph = Manifests.Graph(ConfigMap("here") + ConfigMap("there", ", namespace: shop") + ConfigMap("also-here", ", namespace: default"));

        Assert.Equal(["here", "also-here"], graph.InNamespaceOf(graph.Resources[0], new ResourceKind("", "ConfigMap")).Select(map => map.Name));
    }

    private static string ConfigMap(string name, string rest = "") => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: {name}{rest} }}\n---\n";
}
