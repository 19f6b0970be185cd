namespace Kubescape.Objects.Tests.Resources;

public sealed class ResourceKindTests
{
    [Theory]
    [InlineData("apps/Deployment", "apps", "Deployment")]
    [InlineData("/Pod", "", "Pod")]
    [InlineData("rbac.authorization.k8s.io/Role", "rbac.authorization.k8s.io", "Role")]
    public void Reads_what_it_writes(string text, string group, string kind)
    {
        var parsed = ResourceKind.Parse(text);

        Assert.Equal(new ResourceKind(group, kind), parsed);
        Assert.Equal(text, parsed.ToString());
    }

    [Fact]
    public void Refuses_a_kind_without_a_group() =>
        Assert.Equal(
            "'Pod' is no kind: expected group/Kind, or /Kind for the core group.",
            Assert.Throws<FormatException>(() => ResourceKind.Parse("Pod")).Message);

    [Fact]
    public void Is_ordered_by_its_written_form()
    {
        ResourceKind[] kinds = [new("batch", "Job"), new("", "Pod"), new("apps", "Deployment"), new("", "Node")];

        Assert.Equal(["/Node", "/Pod", "apps/Deployment", "batch/Job"], kinds.Order().Select(kind => kind.ToString()));
        Assert.True(kinds[1] < kinds[0] && kinds[0] > kinds[1] && kinds[0] <= kinds[0] && kinds[0] >= kinds[0]);
    }
}
