namespace Kubescape.Graph.Tests.Rbac;

public sealed class AccountBindingsTests
{
    [Theory]
    [InlineData("{ kind: ServiceAccount, name: web, namespace: shop }", true)]
    [InlineData("{ kind: ServiceAccount, name: web, namespace: bank }", false)]
    [InlineData("{ kind: ServiceAccount, name: default, namespace: shop }", false)]
    [InlineData("{ kind: User, name: web }", false)]
    [InlineData("{ kind: Group, name: 'system:serviceaccounts' }", true)]
    [InlineData("{ kind: Group, name: 'system:serviceaccounts:shop' }", true)]
    [InlineData("{ kind: Group, name: 'system:serviceaccounts:bank' }", false)]
    [InlineData("{ kind: Group, name: 'system:authenticated' }", true)]
    public void Finds_what_names_the_account_or_a_group_of_it(string subject, bool found)
    {
        var graph = Manifests.Graph(
            $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: web, namespace: shop }
            spec: { serviceAccountName: web }
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: { name: readers, namespace: shop }
            roleRef: { kind: ClusterRole, name: view }
            subjects: [{{subject}}]
            """);

        Assert.Equal(found ? 1 : 0, graph.AccountBindings.Of(graph.Resources[0]).Count());
    }
}
