namespace Kubescape.Manifests.Tests;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "x/y/a.yaml", true)]
    [InlineData("*.yaml", "a.yml", false)]
    [InlineData("/a.yaml", "a.yaml", true)]
    [InlineData("/a.yaml", "x/a.yaml", false)]
    [InlineData("x/*.yaml", "x/a.yaml", true)]
    [InlineData("x/*.yaml", "x/y/a.yaml", false)]
    [InlineData("x/**/a.yaml", "x/a.yaml", true)]
    [InlineData("x/**/a.yaml", "x/y/z/a.yaml", true)]
    [InlineData("**/x", "a/b/x", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("[!a]b", "cb", true)]
    [InlineData("[!a]b", "ab", false)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("a[b", "a[b", true)]
    [InlineData("a+(b)", "a+(b)", true)]
    public void Matches_as_gitignore_does(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PathPattern.TryParse(pattern)!.Matches(path, isDirectory: false));

    [Fact]
    public void A_slash_at_the_end_means_directories_alone()
    {
        Assert.True(PathPattern.TryParse("out/")!.Matches("out", isDirectory: true));
        Assert.False(PathPattern.TryParse("out/")!.Matches("out", isDirectory: false));
    }
}
