namespace Kubescape.Objects.Tests.Yaml;

public sealed class YamlStreamTests
{
    [Theory]
    [InlineData("a: 1", "0@1 {\"a\":1}")]
    [InlineData("a: 1\n---\nb: 2\n", "0@1 {\"a\":1}", "1@2 {\"b\":2}")]
    [InlineData("---\na: 1\n---\nb: 2", "0@1 {\"a\":1}", "1@3 {\"b\":2}")]
    [InlineData("--- {a: 1}\n--- {b: 2}", "0@1 {\"a\":1}", "1@2 {\"b\":2}")]
    [InlineData("---\n---\n---\na: 1", "2@3 {\"a\":1}")]
    [InlineData("# only\n# comments\n---\na: 1", "0@1 {\"a\":1}")]
    [InlineData("---\n# nothing\n---\na: 1\n---\n# nothing\n", "1@3 {\"a\":1}")]
    [InlineData("a: 1\n---", "0@1 {\"a\":1}")]
    [InlineData("null\n---\n~", new string[0])]
    [InlineData("", new string[0])]
    [InlineData("\n\n# c\n", new string[0])]
    [InlineData("a: 1\n...\nb: 2\n", "0@1 {\"a\":1}", "1@3 {\"b\":2}")]
    [InlineData("a: 1\n... # end\n---\nb: 2\n", "0@1 {\"a\":1}", "1@3 {\"b\":2}")]
    [InlineData("...\n...\na: 1\n...\n", "0@3 {\"a\":1}")]
    [InlineData("---\n...\n---\na: 1", "1@3 {\"a\":1}")]
    [InlineData("%YAML 1.1\n---\na: 1\n...\n%YAML 1.2\n%TAG !e! tag:e.example,2000:\n---\nb: !e!x 2", "0@1 {\"a\":1}", "1@5 {\"b\":\"2\"}")]
    [InlineData("a: |\n  text\n---\nb: 2", "0@1 {\"a\":\"text\\n\"}", "1@3 {\"b\":2}")]
    [InlineData("a: |\n  ---\n  x\nb: >\n ---\n", "0@1 {\"a\":\"---\\nx\\n\",\"b\":\"---\\n\"}")]
    [InlineData("a: ---\nb: ----\n---x: 1", "0@1 {\"a\":\"---\",\"b\":\"----\",\"---x\":1}")]
    [InlineData("a: 1\r\n---\r\nb: 2\r\n", "0@1 {\"a\":1}", "1@2 {\"b\":2}")]
    [InlineData("a: 1\r---\rb: 2\r", "0@1 {\"a\":1}", "1@2 {\"b\":2}")]
    [InlineData("---\ta\n---\t\nb: 2", "0@1 \"a\"", "1@2 {\"b\":2}")]
    [InlineData("\uFEFFa: 1", "0@1 {\"a\":1}")]
    [InlineData("\uFEFF---\na: 1", "0@1 {\"a\":1}")]
    [InlineData("text", "0@1 \"text\"")]
    [InlineData("5", "0@1 5")]
    [InlineData("- a\n- b", "0@1 [\"a\",\"b\"]")]
    [InlineData("{}", "0@1 {}")]
    public void Reads_every_document(string text, params string[] expected) =>
        Assert.Equal(expected, Parsed.YamlStream(text).Select(document => $"{document.Index}@{document.Line} {document.Tree?.Root}"));

    [Fact]
    public void A_broken_document_does_not_take_the_others_with_it()
    {
        var documents = Parsed.YamlStream("a: 1\n---\nb: [\n---\nc: 3\n---\nd: 'x\n---\ne: 5\n...\nf: *x\n...\ng: 7\n");

        Assert.Equal([null, 3, null, 7, null, 11, null], documents.Select(document => document.Error?.Line).Select(line => line is 4 ? 3 : line));
        Assert.Equal(
            ["a", "c", "e", "g"],
            documents.Where(document => document.Tree is not null).Select(document => document.Tree!.Root.Members.First().Name));
    }

    [Theory]
    [InlineData("a: 1\n%YAML 1.1\n---\nb: 1")]
    [InlineData("a: 1\n\uFEFF---\nb: 1")]
    [InlineData("a\nb: 1")]
    [InlineData("[a] b")]
    [InlineData("{a: 1} {b: 2}")]
    public void Leaves_nothing_out_silently(string text) => Assert.Contains(Parsed.YamlStream(text), document => document.Error is not null);

    [Theory]
    [InlineData("a:\n  - b: 'x")]
    [InlineData("a:\n  - b: {x: 1,")]
    [InlineData("a:\n  - b: [1")]
    [InlineData("a:\n  - \"b")]
    [InlineData("a:\n  - &")]
    [InlineData("a:\n  - b: \"\\u00")]
    public void A_document_that_is_cut_off_is_an_error(string text) => Assert.InRange(Parsed.YamlError(text).Line, 2, 3);
}
