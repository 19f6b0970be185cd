namespace Kubescape.Graph.Tests.Rbac;

public sealed class BuiltInRolesTests
{
    [Theory]
    [InlineData("cluster-admin", "cluster-admin")]
    [InlineData("view", "view, system:aggregate-to-view")]
    [InlineData("edit", "edit, system:aggregate-to-edit, system:aggregate-to-view")]
    [InlineData("admin", "admin, system:aggregate-to-admin, system:aggregate-to-edit, system:aggregate-to-view")]
    [InlineData("system:auth-delegator", "system:auth-delegator")]
    public void Answer_to_bindings_in_files(string name, string parts)
    {
        var subject = Assert.Single(Manifests.FileGraph(Binding(name)).Subjects);

        Assert.Equal(parts, string.Join(", ", subject.Related.Skip(1).Select(role => role.Name)));
        Assert.All(subject.Related.Skip(1), role => Assert.Equal($"built-in ClusterRole {role.Name}", role.Source!.Path));
    }

    [Theory]
    [InlineData("ClusterRole", "reporting")]
    [InlineData("Role", "cluster-admin")]
    public void Do_not_answer_to_other_references(string kind, string name) =>
        Assert.Empty(Manifests.FileGraph(Binding(name, kind)).Subjects);

    [Fact]
    public void Give_way_to_a_role_of_the_scan() =>
        Assert.Equal("rbac.yaml", Assert.Single(Manifests.FileGraph(Binding("view") + Role("view")).Subjects).Related[1].Source!.Path);

    [Fact]
    public void Do_not_make_up_for_what_a_cluster_does_not_list() =>
        Assert.Empty(Manifests.Graph(Binding("cluster-admin")).Subjects);

    [Fact]
    public void Aggregate_roles_of_the_scan()
    {
        var graph = Manifests.FileGraph(Binding("view") + Role("crds", "rbac.authorization.k8s.io/aggregate-to-view: 'true'"));

        var subject = Assert.Single(graph.Subjects);

        Assert.Equal(["readers", "view", "crds", "system:aggregate-to-view"], subject.Related.Select(related => related.Name));
    }

    private static string Binding(string role, string kind = "ClusterRole") =>
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: readers, namespace: shop }\n"
        + $"roleRef: {{ kind: {kind}, name: '{role}' }}\nsubjects: [{{ kind: User, name: jane }}]\n---\n";

    private static string Role(string name, string labels = "") =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{ name: {name}, labels: {{ {labels} }} }}\n"
        + "rules: [{ apiGroups: [''], resources: [pods], verbs: [get] }]\n---\n";
}
