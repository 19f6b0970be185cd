namespace Kubescape.Graph.Tests.Scaling;

public sealed class AutoscalersTests
{
    [Theory]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ apiVersion: apps/v1, kind: Deployment, name: web }", true)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ apiVersion: extensions/v1beta1, kind: Deployment, name: web }", true)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ kind: Deployment, name: web }", true)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ apiVersion: apps/v1, kind: StatefulSet, name: web }", false)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ apiVersion: example.com/v1, kind: Deployment, name: web }", false)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ apiVersion: apps/v1, kind: Deployment, name: other }", false)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{ name: web }", true)]
    public void Finds_the_autoscaler_of_a_workload(string apiVersion, string kind, string target, bool isFound)
    {
        var graph = Graph(apiVersion, kind, $"{{ scaleTargetRef: {target} }}");

        Assert.Equal(isFound ? graph.Resources[1] : null, graph.Autoscalers.Of(graph.Resources[0]));
    }

    [Theory]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{}", 1)]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{ minReplicas: 3 }", 3)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{}", 0)]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "{ minReplicaCount: 2 }", 2)]
    public void Knows_how_far_it_scales_down(string apiVersion, string kind, string spec, long least) =>
        Assert.Equal(least, Autoscalers.Least(Graph(apiVersion, kind, spec).Resources[1]));

    private static ResourceGraph Graph(string apiVersion, string kind, string spec) => Manifests.Graph($$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        ---
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { name: scaler, namespace: default }
        spec: {{spec}}
        """);
}
