using Kubescape.Objects;

namespace Kubescape.Graph.Tests.Network;

public sealed class ServicesTests
{
    [Theory]
    [InlineData("{ selector: { app: web } }", true)]
    [InlineData("{ selector: { app: web, tier: front } }", false)]
    [InlineData("{ selector: {} }", false)]
    [InlineData("{}", false)]
    [InlineData("{ type: ExternalName, selector: { app: web } }", false)]
    public void Lead_to_the_pods_that_have_all_the_labels(string spec, bool leads)
    {
        var graph = Manifests.Graph(Pod("default") + $"apiVersion: v1\nkind: Service\nmetadata: {{ name: web }}\nspec: {spec}\n");

        Assert.Equal(leads ? 1 : 0, graph.Services.Selecting(graph.Resources[0]).Count());
    }

    [Fact]
    public void Lead_to_no_pod_of_another_namespace()
    {
        var graph = Manifests.Graph(Pod("shop") + "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }\n");

        Assert.Empty(graph.Services.Selecting(graph.Resources[0]));
    }

    [Fact]
    public void Are_reached_from_rules_and_from_the_default_backend_of_an_Ingress()
    {
        var graph = Manifests.Graph("""
            apiVersion: v1
            kind: Service
            metadata: { name: web, namespace: shop }
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: door, namespace: shop }
            spec:
              defaultBackend: { service: { name: web } }
              rules: [{ http: { paths: [{ backend: { service: { name: api } } }, { backend: { service: { name: web } } }] } }]
            """);

        var backends = graph.IngressBackends.To(graph.OfKind(Services.Kind)[0]);

        Assert.Equal(
            ["spec.defaultBackend.service.name", "spec.rules[0].http.paths[1].backend.service.name"],
            backends.Select(backend => backend.ServiceName.Path));
    }

    private static string Pod(string @namespace) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: web, namespace: {@namespace}, labels: {{ app: web }} }}\n---\n";
}
