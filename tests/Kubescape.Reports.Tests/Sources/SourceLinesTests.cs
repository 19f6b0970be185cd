namespace Kubescape.Reports.Tests;

public sealed class SourceLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\rc\n", "a|b|c|")]
    [InlineData("\n\r\r\n", "|||")]
    public void Ends_lines_as_YAML_does(string text, string lines)
    {
        var source = new SourceLines(text);
        var expected = lines.Split('|');

        Assert.Equal(expected, Enumerable.Range(1, expected.Length).Select(source.Line));
        Assert.Null(source.Line(0));
        Assert.Null(source.Line(expected.Length + 1));
    }
}
