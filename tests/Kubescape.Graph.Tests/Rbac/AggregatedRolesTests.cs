namespace Kubescape.Graph.Tests.Rbac;

public sealed class AggregatedRolesTests
{
    private const string Rules = "rules: [{ apiGroups: [''], resources: [secrets], verbs: [get] }]";

    [Theory]
    [InlineData("{ matchLabels: { to: monitoring } }", "one")]
    [InlineData("{ matchExpressions: [{ key: to, operator: Exists }] }", "one, two")]
    [InlineData("{ matchLabels: { to: monitoring } }, { matchLabels: { to: audit } }", "one, two")]
    [InlineData("{ matchLabels: { to: monitoring } }, { matchExpressions: [{ key: to, operator: In, values: [monitoring] }] }", "one")]
    [InlineData("{ matchLabels: { to: nobody } }", "")]
    public void Are_the_role_itself_and_those_that_any_selector_chooses(string selectors, string parts) =>
        Assert.Equal(
            parts,
            Parts(
                Role("whole", "", Aggregates(selectors)) + Role("one", "to: monitoring", Rules) + Role("two", "to: audit", Rules)
                + Role("three", "", Rules)));

    [Fact]
    public void Are_found_through_other_aggregated_roles_also_in_circles() =>
        Assert.Equal(
            "leaf",
            Parts(
                Role("whole", "to: second", Aggregates("{ matchLabels: { to: first } }"))
                + Role("middle", "to: first", Aggregates("{ matchLabels: { to: second } }"))
                + Role("leaf", "to: second", Rules)));

    [Fact]
    public void Are_not_sought_once_the_cluster_has_filled_the_rules_in() =>
        Assert.Equal(
            "",
            Parts(
                Role("whole", "", $"{Aggregates("{ matchLabels: { to: monitoring } }")}\n{Rules}")
                + Role("one", "to: monitoring", Rules)));

    [Fact]
    public void Follow_the_binding_among_what_a_subject_is_related_to()
    {
        var graph = Manifests.Graph(
            Role("whole", "", Aggregates("{ matchLabels: { to: monitoring } }")) + Role("one", "to: monitoring", Rules)
            + "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: all }\n"
            + "roleRef: { kind: ClusterRole, name: whole }\nsubjects: [{ kind: User, name: jane }]\n");

        Assert.Equal(["all", "whole", "one"], Assert.Single(graph.Subjects).Related.Select(related => related.Name));
    }

    private static string Parts(string yaml)
    {
        var graph = Manifests.Graph(yaml);
        return string.Join(", ", graph.PartsOf(graph.Resources[0]).Skip(1).Select(role => role.Name));
    }

    private static string Aggregates(string selectors) => $"aggregationRule: {{ clusterRoleSelectors: [{selectors}] }}";

    private static string Role(string name, string labels, string body) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{ name: {name}, labels: {{ {labels} }} }}\n{body}\n---\n";
}
