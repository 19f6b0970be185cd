namespace Kubescape.Graph.Tests.Rbac;

public sealed class BoundSubjectsTests
{
    [Fact]
    public void Relates_a_subject_to_its_binding_and_then_to_the_role()
    {
        var graph = Manifests.Graph(
            Role("ClusterRole", "admin") + Binding("ClusterRoleBinding", "admins", "ClusterRole", "admin", "[{ kind: User, name: jane }]"));

        var subject = Assert.Single(graph.Subjects);

        Assert.Equal("jane", subject.Name);
        Assert.Equal(["admins", "admin"], subject.Related.Select(related => related.Name));
        Assert.Equal("subjects[0]", subject.Root.Path);
    }

    [Theory]
    [InlineData("blue", "blue", true)]
    [InlineData("blue", "green", false)]
    [InlineData("blue", null, true)]
    [InlineData(null, "default", true)]
    [InlineData(null, "green", false)]
    [InlineData(null, null, true)]
    public void Finds_a_Role_in_the_namespace_of_the_binding(string? binding, string? role, bool bound)
    {
        var graph = Manifests.Graph(
            Role("Role", "reader", role) + Binding("RoleBinding", "readers", "Role", "reader", "[{ kind: User, name: jane }]", binding));

        Assert.Equal(bound ? 1 : 0, graph.Subjects.Length);
    }

    [Fact]
    public void Prefers_the_Role_of_the_same_namespace_to_one_without()
    {
        var graph = Manifests.Graph(
            Role("Role", "reader") + Role("Role", "reader", "blue")
            + Binding("RoleBinding", "readers", "Role", "reader", "[{ kind: User, name: jane }]", "blue"));

        Assert.Equal("blue", Assert.Single(graph.Subjects).Related[1].Namespace);
    }

    [Fact]
    public void Lets_a_cluster_wide_binding_grant_no_Role()
    {
        var graph = Manifests.Graph(
            Role("Role", "reader") + Binding("ClusterRoleBinding", "readers", "Role", "reader", "[{ kind: User, name: jane }]"));

        Assert.Empty(graph.Subjects);
    }

    [Fact]
    public void Takes_a_subject_that_is_listed_twice_once()
    {
        var graph = Manifests.Graph(Role("ClusterRole", "admin") + Binding(
            "ClusterRoleBinding",
            "admins",
            "ClusterRole",
            "admin",
            "[{ kind: User, name: jane }, { kind: User, name: jane, apiGroup: rbac.authorization.k8s.io }, { kind: Group, name: jane }]"));

        Assert.Equal(["User", "Group"], graph.Subjects.Select(subject => subject.Kind));
    }

    [Fact]
    public void Tells_service_accounts_of_two_namespaces_apart()
    {
        var graph = Manifests.Graph(Role("ClusterRole", "admin") + Binding(
            "ClusterRoleBinding",
            "admins",
            "ClusterRole",
            "admin",
            "[{ kind: ServiceAccount, name: bot, namespace: blue }, { kind: ServiceAccount, name: bot, namespace: green }]"));

        Assert.Equal(["blue", "green"], graph.Subjects.Select(subject => subject.Namespace));
    }

    private static string Role(string kind, string name, string? @namespace = null) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {Metadata(name, @namespace)}\n---\n";

    private static string Binding(string kind, string name, string roleKind, string roleName, string subjects, string? @namespace = null) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {Metadata(name, @namespace)}\n"
        + $"roleRef: {{ kind: {roleKind}, name: {roleName} }}\nsubjects: {subjects}\n---\n";

    private static string Metadata(string name, string? @namespace) =>
        @namespace is null ? $"{{ name: {name} }}" : $"{{ name: {name}, namespace: {@namespace} }}";
}
