namespace Kubescape.Objects.Tests.Yaml;

public sealed class YamlPositionTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Knows_lines_and_columns_in_every_document(string lineEnd)
    {
        string[] lines =
        [
            "# comment",            // 1
            "kind: A",
            "---",
            "kind: B",
            "spec:",                // 5
            "  list:",
            "  - name: x",
            "    text: |",
            "      several",
            "      lines",          // 10
            "  - {name: y, port: 80}",
            "---",
            "",
            "kind: C",
        ];

        var documents = Parsed.YamlStream(string.Join(lineEnd, lines));

        var second = documents[1].Tree!.Root;
        Assert.Equal((4, 1), Position(second));
        Assert.Equal((5, 1), Position(second["spec"]));
        Assert.Equal((7, 5), Position(second["spec"]["list"][0]));
        Assert.Equal((8, 5), Position(second["spec"]["list"][0]["text"]));
        Assert.Equal((11, 5), Position(second["spec"]["list"][1]));
        Assert.Equal((11, 15), Position(second["spec"]["list"][1]["port"]));
        Assert.Equal((14, 1), Position(documents[2].Tree!.Root["kind"]));
    }

    [Fact]
    public void Counts_columns_in_UTF_16_code_units() =>
        Assert.Equal((1, 14), Position(Parsed.Yaml("{näme: \"😀\", b: 1}")["b"]));

    [Fact]
    public void Counts_a_byte_order_mark_as_nothing() => Assert.Equal((1, 1), Position(Parsed.Yaml("\uFEFFa: 1")["a"]));

    [Fact]
    public void Very_long_lines_end_at_the_last_column_that_fits() =>
        Assert.Equal((1, ushort.MaxValue), Position(Parsed.Yaml($"[{new string(' ', 70_000)}x]")[0]));

    private static (int Line, int Column) Position(Field field) => (field.Line, field.Column);
}
