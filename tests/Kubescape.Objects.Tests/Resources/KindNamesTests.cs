namespace Kubescape.Objects.Tests.Resources;

public sealed class KindNamesTests
{
    private static readonly KindNames Names = new(
    [
        new("apps", "Deployment"), new("extensions", "Deployment"), new("", "Endpoints"), new("networking.k8s.io", "NetworkPolicy"),
        new("networking.k8s.io", "Ingress"), new("", "Pod"), new("gateway.networking.k8s.io", "Gateway"),
    ]);

    [Theory]
    [InlineData("Deployment", "apps/Deployment extensions/Deployment")]
    [InlineData("DEPLOYMENTS", "apps/Deployment extensions/Deployment")]
    [InlineData("deploy", "apps/Deployment extensions/Deployment")]
    [InlineData("deployment.apps", "apps/Deployment")]
    [InlineData("deployments.v1.apps", "apps/Deployment")]
    [InlineData("deploy.extensions", "extensions/Deployment")]
    [InlineData("pods.v1", "/Pod")]
    [InlineData("pod.", "/Pod")]
    [InlineData("endpoints", "/Endpoints")]
    [InlineData("ep", "/Endpoints")]
    [InlineData("networkpolicies.networking.k8s.io", "networking.k8s.io/NetworkPolicy")]
    [InlineData("ingresses", "networking.k8s.io/Ingress")]
    [InlineData("gateways", "gateway.networking.k8s.io/Gateway")]
    [InlineData("pod.apps", "")]
    [InlineData("svc", "")]
    [InlineData("podz", "")]
    [InlineData("", "")]
    public void Finds_kinds_by_the_names_of_kubectl(string name, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Names.Find(name)));
}
