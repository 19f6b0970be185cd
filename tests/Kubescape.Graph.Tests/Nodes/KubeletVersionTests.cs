namespace Kubescape.Graph.Tests.Nodes;

public sealed class KubeletVersionTests
{
    [Fact]
    public void Names_each_version_once_with_its_first_node()
    {
        var graph = Manifests.Graph(Node("a", "v1.33.2") + Node("b", "v1.32.1") + Node("c", "v1.33.2"));

        Assert.Equal([("v1.33.2", "a"), ("v1.32.1", "b")], graph.KubeletVersions.Select(one => (one.Version, one.Node.Name)));
    }

    [Fact]
    public void Says_nothing_of_nodes_that_have_not_reported() =>
        Assert.Empty(Manifests.Graph("apiVersion: v1\nkind: Node\nmetadata: { name: a }\n").KubeletVersions);

    private static string Node(string name, string version) =>
        $"apiVersion: v1\nkind: Node\nmetadata: {{ name: {name} }}\nstatus: {{ nodeInfo: {{ kubeletVersion: {version} }} }}\n---\n";
}
