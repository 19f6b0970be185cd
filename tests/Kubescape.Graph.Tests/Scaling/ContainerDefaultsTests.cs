namespace Kubescape.Graph.Tests.Scaling;

public sealed class ContainerDefaultsTests
{
    [Theory]
    [InlineData("{ type: Container, default: { memory: 1Gi } }", true, true)]
    [InlineData("{ type: Container, max: { memory: 1Gi } }", true, true)]
    [InlineData("{ type: Container, defaultRequest: { memory: 1Gi } }", false, true)]
    [InlineData("{ type: Container, min: { memory: 1Gi } }", false, true)]
    [InlineData("{ type: Container, default: { memory: 0 } }", false, false)]
    [InlineData("{ type: Container, default: { cpu: 1 } }", false, false)]
    [InlineData("{ type: Pod, max: { memory: 1Gi } }", false, false)]
    public void Says_what_containers_get(string item, bool limit, bool request)
    {
        var graph = Manifests.Graph($$"""
            apiVersion: v1
            kind: LimitRange
            metadata: { name: limits, namespace: default }
            spec: { limits: [{{item}}] }
            ---
            apiVersion: v1
            kind: Pod
            metadata: { name: here }
            ---
            apiVersion: v1
            kind: Pod
            metadata: { name: there, namespace: elsewhere }
            """);
        var (here, there) = (graph.Resources[1], graph.Resources[2]);

        Assert.Equal(limit, graph.ContainerDefaults.GiveLimit(here, "memory"));
        Assert.Equal(request, graph.ContainerDefaults.GiveRequest(here, "memory"));
        Assert.False(graph.ContainerDefaults.GiveLimit(there, "memory"));
    }
}
