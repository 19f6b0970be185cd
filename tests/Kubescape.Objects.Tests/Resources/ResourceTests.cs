namespace Kubescape.Objects.Tests.Resources;

public sealed class ResourceTests
{
    [Fact]
    public void Knows_what_identifies_an_object()
    {
        var resource = Parsed.Resource("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}");

        Assert.Equal(("apps/v1", "Deployment", "web", "shop"), (resource.ApiVersion, resource.Kind, resource.Name, resource.Namespace));
        Assert.Equal(new ResourceKind("apps", "Deployment"), resource.Type);
        Assert.Equal("shop/Deployment/web", resource.ToString());
        Assert.True(resource["metadata"]["name"].Is("web"));
    }

    [Fact]
    public void Knows_the_subject_of_a_role_binding()
    {
        var subject = Parsed.Resource("kind: ServiceAccount\nname: robot\nnamespace: shop\napiGroup: ''");

        Assert.Equal(("", "ServiceAccount", "robot", "shop"), (subject.ApiVersion, subject.Kind, subject.Name, subject.Namespace));
    }

    [Theory]
    [InlineData("kind: Pod\napiVersion: v1", "/", "Pod/")]
    [InlineData("metadata: {name: 5}\nkind: [x]", "/", "/")]
    [InlineData("text", "/", "/")]
    public void Whatever_is_missing_is_empty(string yaml, string type, string text)
    {
        var resource = Parsed.Resource(yaml);

        Assert.Equal(text, resource.ToString());
        Assert.StartsWith(type, resource.Type.ToString(), StringComparison.Ordinal);
    }
}
