namespace Kubescape.Objects.Tests.Inventories;

public sealed class NamespaceFilterTests
{
    private const string InShop = "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}}";
    private const string Shop = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}";
    private const string ClusterScoped = "{apiVersion: v1, kind: Node, metadata: {name: shop}}";
    private const string OtherNamespaceKind = "{apiVersion: example.com/v1, kind: Namespace, metadata: {name: x, namespace: shop}}";

    [Theory]
    [InlineData(InShop, "", "", true)]
    [InlineData(InShop, "shop", "", true)]
    [InlineData(InShop, "other", "", false)]
    [InlineData(InShop, "", "shop", false)]
    [InlineData(InShop, "", "other", true)]
    [InlineData(InShop, "shop", "shop", true)]
    [InlineData(Shop, "shop", "", true)]
    [InlineData(Shop, "other", "", false)]
    [InlineData(Shop, "", "shop", false)]
    [InlineData(ClusterScoped, "other", "", true)]
    [InlineData(ClusterScoped, "", "shop", true)]
    [InlineData(OtherNamespaceKind, "x", "", false)]
    public void Looks_at_what_is_included_or_not_excluded(string yaml, string included, string excluded, bool accepted)
    {
        var filter = new NamespaceFilter([.. Names(included)], [.. Names(excluded)]);

        Assert.Equal(accepted, filter.Accepts(Parsed.Resource(yaml)));
    }

    [Fact]
    public void All_accepts_everything() => Assert.True(NamespaceFilter.All.Accepts(Parsed.Resource(InShop)));

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
