namespace Kubescape.Objects.Tests.Yaml;

public sealed class YamlErrorTests
{
    [Theory]
    [InlineData("a:\n  b: 1\n c: 2", 3, 2, "'c: 2' does not fit here: expected a name and a colon, indented like the other members")]
    [InlineData("a: 1\n  b: 2", 2, 4, "no mapping can begin here: quote the value, or indent the line like the other members")]
    [InlineData("a: b: c", 1, 5, "no mapping can begin here: quote the value, or indent the line like the other members")]
    [InlineData("a:\n\tb: 1", 2, 1, "a tab indents the line: YAML allows spaces only")]
    [InlineData("a:\n  b: x\n\ty", 3, 1, "a tab indents the line: YAML allows spaces only")]
    [InlineData("- a\nb: 1", 2, 1, "'b: 1' does not fit here: expected '- ', indented like the other items")]
    [InlineData("a: 1\nb\n", 2, 1, "'b' does not fit here: expected a name and a colon, indented like the other members")]
    [InlineData("a: x\ny", 2, 1, "'y' is followed by no colon: expected a name and a colon")]
    [InlineData("a: - b", 1, 4, "no list can begin here: put the '-' on a line of its own")]
    [InlineData("a: 'it\nb: 1\n", 1, 4, "the quotation mark of ''it' is not closed")]
    [InlineData("a: \"x\ny\"", 1, 4, "the text in quotation marks that begins with '\"x' goes on in a line with too little indentation")]
    [InlineData("a: \"C:\\dir\"", 1, 4, "'\"C:\\dir\"' has a '\\' before a character that needs none: double it, or use single quotation marks")]
    [InlineData("a: @x", 1, 4, "'@x' cannot start a value: quote it")]
    [InlineData("a: [1, 2\nb: 3", 2, 1, "a list or mapping in brackets is not closed, or goes on in a line with too little indentation")]
    [InlineData("a: [1]\n]", 2, 1, "']' does not fit here: expected a name and a colon, indented like the other members")]
    [InlineData("a: [\"b\" \"c\"]", 1, 9, "the list before '\"c\"]' is not closed: expected ',' or ']'")]
    [InlineData("a: {b: \"c\" \"d\"}", 1, 12, "the mapping before '\"d\"}' is not closed: expected ',' or '}'")]
    [InlineData("a: \"\\ud800\\u0041\"", 1, 17, "an escape names no Unicode character")]
    [InlineData("a: \"\\UFFFFFFFF\"", 1, 15, "an escape names no Unicode character")]
    [InlineData("%YAML 2.0\n---\na: 1", 1, 1, "'%YAML 2.0' does not fit here: found incompatible YAML document")]
    [InlineData("a: 1\nb: x\0y", 2, 5, "the control character U+0000 is not allowed: write it as an escape in double quotation marks")]
    [InlineData("a: 1\r\nb: \u001b[0m", 2, 4, "the control character U+001B is not allowed: write it as an escape in double quotation marks")]
    public void Says_what_is_wrong_and_where(string yaml, int line, int column, string reason)
    {
        var error = Parsed.YamlError(yaml);

        Assert.Equal((line, column, reason), (error.Line, error.Column, error.Message));
    }

    [Theory]
    [InlineData("a: {{ .Values.x }}")]
    [InlineData("{{- if .Values.x }}\na: 1\n{{- end }}")]
    [InlineData("a:\n  {{- toYaml .Values.x | nindent 2 }}")]
    public void Recognises_templates(string yaml) =>
        Assert.EndsWith("('{{' is for templates, which must be rendered first)", Parsed.YamlError(yaml).Message, StringComparison.Ordinal);

    [Fact]
    public void Counts_lines_from_the_start_of_the_file()
    {
        var documents = Parsed.YamlStream("a: 1\n---\n\nb: 2\n c: 3\n---\nd: \a\n");

        Assert.Equal(
            [null, (5, 3), (7, 4)], documents.Select(document => document.Error is { } error ? (error.Line, error.Column) : ((int, int)?)null));
    }

    [Fact]
    public void Shortens_long_quotes() =>
        Assert.Equal(
            $"'@{new string('x', 39)}...' cannot start a value: quote it",
            Parsed.YamlError($"a: @{new string('x', 500)}").Message);
}
