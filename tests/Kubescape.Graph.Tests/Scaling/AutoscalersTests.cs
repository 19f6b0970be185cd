namespace Kubescape.Graph.Tests.Scaling;

public sealed class AutoscalersTests
{
    private const string Native = "{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler";
    private const string Keda = "{ apiVersion: keda.sh/v1alpha1, kind: ScaledObject";

    [Theory]
    [InlineData(Native, "{ apiVersion: apps/v1, kind: Deployment, name: web }", true)]
    [InlineData(Native, "{ apiVersion: extensions/v1beta1, kind: Deployment, name: web }", true)]
    [InlineData(Native, "{ kind: Deployment, name: web }", true)]
    [InlineData(Native, "{ apiVersion: apps/v1, kind: StatefulSet, name: web }", false)]
    [InlineData(Native, "{ apiVersion: example.com/v1, kind: Deployment, name: web }", false)]
    [InlineData(Native, "{ apiVersion: apps/v1, kind: Deployment, name: other }", false)]
    [InlineData(Keda, "{ name: web }", true)]
    public void Finds_the_autoscaler_of_a_workload(string type, string target, bool isFound)
    {
        var graph = Graph(type, $"{{ scaleTargetRef: {target} }}");

        Assert.Equal(isFound ? graph.Resources[1] : null, graph.Autoscalers.Of(graph.Resources[0]));
    }

    [Theory]
    [InlineData(Native, "{}", 1)]
    [InlineData(Native, "{ minReplicas: 3 }", 3)]
    [InlineData(Keda, "{}", 0)]
    [InlineData(Keda, "{ minReplicaCount: 2 }", 2)]
    public void Knows_how_far_it_scales_down(string type, string spec, long least) =>
        Assert.Equal(least, Autoscalers.Least(Graph(type, spec).Resources[1]));

    private static ResourceGraph Graph(string type, string spec) => Manifests.Graph($$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        ---
        {{type}}, metadata: { name: scaler, namespace: default }, spec: {{spec}} }
        """);
}
