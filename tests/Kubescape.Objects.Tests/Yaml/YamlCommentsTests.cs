namespace Kubescape.Objects.Tests.Yaml;

public sealed class YamlCommentsTests
{
    [Theory]
    [InlineData("# kubescape:ignore X\na: 1\nb: 2", "1→0")]
    [InlineData("# first\n\n#   kubescape:ignore X\n# last\na: 1", "3→0")]
    [InlineData("--- # kubescape:ignore X\na: 1", "1→0")]
    [InlineData("# kubescape:ignore X\n---\na: 1", "1→0")]
    [InlineData("a: 1 # kubescape:ignore X", "1→1")]
    [InlineData("a:\n  b: # kubescape:ignore X\n    c: 1", "2→2")]
    [InlineData("a: 1\n# kubescape:ignore X\n\n# more\nb: 2", "2→5")]
    [InlineData("a:\n# kubescape:ignore X\n- b\n- c # kubescape:ignore Y", "2→3 4→4")]
    [InlineData("a: [1,\n  2, # kubescape:ignore X\n  3]", "2→2")]
    [InlineData("a: one\n  two # kubescape:ignore X\nb: 2", "2→1")]
    [InlineData("a: | # kubescape:ignore X\n  text\nb: 2", "1→1")]
    [InlineData("a: 1\n# kubescape:ignore X", "2→-1")]
    [InlineData("a: 1\r\n# kubescape:ignore X\r\nb: 2\r\n", "2→3")]
    public void A_comment_is_about_the_field_beside_or_below_it(string yaml, string expected) =>
        Assert.Equal(expected, Comments(yaml));

    [Theory]
    [InlineData("a: '# kubescape:ignore X'")]
    [InlineData("a: \"x # kubescape:ignore X\"")]
    [InlineData("a: x# kubescape:ignore X")]
    [InlineData("a: |\n  # kubescape:ignore X\n  b # kubescape:ignore X\nc: 1")]
    [InlineData("a: >-\n  b\n\n  # kubescape:ignore X")]
    [InlineData("a: 'one\n  # kubescape:ignore X\n  two'")]
    [InlineData("# kubescape:ignored X\na: 1")]
    [InlineData("# please kubescape:ignore X\na: 1")]
    public void What_only_looks_like_one_is_none(string yaml) => Assert.Equal("", Comments(yaml));

    [Fact]
    public void Lines_are_those_of_the_file()
    {
        var documents = YamlDocuments.Read("a: 1\n---\nb: 2\nc: 3 # kubescape:ignore X".AsMemory(), TreeLimits.Default).ToList();

        Assert.Empty(documents[0].Comments);
        Assert.Equal(new SourceComment(4, 4, "X"), Assert.Single(documents[1].Comments));
    }

    private static string Comments(string yaml)
    {
        var comments = YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).SelectMany(document => document.Comments);
        return string.Join(' ', comments.Select(comment => $"{comment.Line}→{comment.Target}"));
    }
}
