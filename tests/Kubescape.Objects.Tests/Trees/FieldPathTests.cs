namespace Kubescape.Objects.Tests.Trees;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData("", "spec", "spec")]
    [InlineData("spec", "replicas", "spec.replicas")]
    [InlineData("metadata.labels", "app.kubernetes.io/name", "metadata.labels[app.kubernetes.io/name]")]
    [InlineData("data", "config.json", "data[config.json]")]
    [InlineData("", "a/b", "[a/b]")]
    [InlineData("list[0]", "name", "list[0].name")]
    public void Appends_names(string path, string name, string expected) => Assert.Equal(expected, FieldPath.AppendName(path, name));

    [Fact]
    public void Appends_indices() => Assert.Equal("spec.containers[12]", FieldPath.AppendIndex("spec.containers", 12));

    [Theory]
    [InlineData("spec", "a.b", "spec.a.b")]
    [InlineData("spec", "[0].b", "spec[0].b")]
    [InlineData("", "a", "a")]
    [InlineData("a", "", "a")]
    public void Appends_paths(string path, string rest, string expected) => Assert.Equal(expected, FieldPath.Append(path, rest));
}
