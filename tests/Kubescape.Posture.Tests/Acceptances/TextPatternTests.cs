namespace Kubescape.Posture.Tests.Acceptances;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("web", "web", true)]
    [InlineData("web", "website", false)]
    [InlineData("web.*", "website", true)]
    [InlineData(".*", "", true)]
    [InlineData(".*", "a\nb", false)]
    [InlineData("web-.*-(a|b)", "web-1-b", true)]
    [InlineData("web-.*-1", "web-1", false)]
    [InlineData("web-.*-1", "web--1", true)]
    [InlineData("a.*b.*c", "a-b-c", true)]
    [InlineData("a.*b.*c", "a-c-b-c", true)]
    [InlineData("a.*b.*c", "a-c", false)]
    [InlineData("a.*b.*b", "ab", false)]
    [InlineData(".*.*x", "xx", true)]
    [InlineData("w.b", "web", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("a|b", "b", true)]
    [InlineData("web$", "web\n", false)]
    [InlineData("c++", "c++", true)]
    public void It_describes_all_of_a_text(string pattern, string text, bool matches) =>
        Assert.Equal(matches, new TextPattern(pattern.Replace("c++", "c\\+\\+", StringComparison.Ordinal), ignoreCase: false).Matches(text));

    [Theory]
    [InlineData("(")]
    [InlineData("a)|(?:b")]
    [InlineData("(?=a)b")]
    [InlineData("[[:alpha:]]+")]
    public void What_cannot_be_used_says_why(string pattern) =>
        Assert.Contains(pattern, Assert.Throws<FormatException>(() => new TextPattern(pattern, ignoreCase: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_costs_no_more_than_its_text() =>
        Assert.False(new TextPattern("(a*)*b", ignoreCase: false).Matches(new string('a', 50_000)));
}
