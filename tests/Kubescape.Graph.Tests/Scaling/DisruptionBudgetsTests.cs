namespace Kubescape.Graph.Tests.Scaling;

public sealed class DisruptionBudgetsTests
{
    [Theory]
    [InlineData("policy/v1", "{ matchLabels: { app: web } }", true)]
    [InlineData("policy/v1", "{ matchExpressions: [{ key: app, operator: In, values: [web, db] }] }", true)]
    [InlineData("policy/v1", "{ matchLabels: { app: db } }", false)]
    [InlineData("policy/v1", "{}", true)]
    [InlineData("policy/v1", "null", false)]
    [InlineData("policy/v1beta1", "{ matchLabels: { app: web } }", true)]
    [InlineData("policy/v1beta1", "{}", false)]
    public void Finds_budgets_and_workloads_by_each_other(string apiVersion, string selector, bool isSelected)
    {
        var graph = Graph(apiVersion, "default", selector);
        var (workload, budget) = (graph.Resources[0], graph.Resources[1]);

        Assert.Equal(isSelected ? [budget] : [], graph.DisruptionBudgets.Selecting(workload));
        Assert.Equal(isSelected ? [workload] : [], graph.DisruptionBudgets.SelectedBy(budget));
    }

    [Fact]
    public void Stays_inside_the_namespace()
    {
        var graph = Graph("policy/v1", "elsewhere", "{}");

        Assert.Empty(graph.DisruptionBudgets.Selecting(graph.Resources[0]));
    }

    private static ResourceGraph Graph(string apiVersion, string @namespace, string selector) => Manifests.Graph($$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec: { template: { metadata: { labels: { app: web } } } }
        ---
        apiVersion: {{{apiVersion}}}
        kind: PodDisruptionBudget
        metadata: { name: budget, namespace: {{{@namespace}}} }
        spec: { selector: {{{selector}}} }
        """);
}
