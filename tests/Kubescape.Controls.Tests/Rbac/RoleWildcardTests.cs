using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Rbac;

public sealed class RoleWildcardTests
{
    [Theory]
    [InlineData("Role", "read Secrets, run commands in pods, reach pods through the API server")]
    [InlineData(
        "ClusterRole",
        "read Secrets, run commands in pods, reach pods through the API server, reach kubelets by nodes/proxy")]
    public void Says_which_rights_hide_behind_a_wildcard(string kind, string rights)
    {
        var role = Read($$"""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: {{kind}}
            metadata: { name: reader }
            rules: [{ apiGroups: [""], resources: ["*"], verbs: [get] }]
            """);
        var context = new ControlContext(new ResourceGraph([role]), ControlInputs.Default);

        var failure = Assert.Single(Catalog.Find("X-0004")!.Check(role, context));

        Assert.Equal($"the names of what is used, not the right to {rights}", failure.Expected);
    }

    private static Resource Read(string yaml) =>
        new(YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Single().Tree!.Root);
}
