using CsCheck;

namespace Kubescape.Helm.Tests;

/// <summary>Whatever stands in a template, it ends, and does no worse than say what is wrong.</summary>
public sealed class TemplatePropertyTests
{
    private static readonly string[] Words =
    [
        "{{", "}}", "{{-", "-}}", " ", "\n", "if", "else", "end", "range", "with", "define", "template", "block", "break",
        "continue", "nil", "true", ".", ".s", ".list", ".map.x", ".missing.y", "$", "$x", ":=", "=", ",", "|", "(", ")",
        "\"t\"", "`a`", "'c'", "1", "2.5", "0x1f", "1e9", "print", "printf", "\"%d %s %v\"", "index", "slice", "len", "eq",
        "lt", "and", "or", "not", "html", "js", "list", "dict", "/*", "*/", "text", "é", "\\", "#", "9999999999",
    ];

    private static readonly string[] FormatParts =
        [.. "%%%%dsvqxXtfgeTcUob+-# 0123456789.*[]é".Select(letter => letter.ToString())];

    private static readonly SortedDictionary<string, object?> Data = new(StringComparer.Ordinal)
    {
        ["s"] = "text",
        ["list"] = new List<object?> { "a", 1.0, null, true },
        ["map"] = new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["x"] = "y" },
    };

    [Fact]
    public void Any_words_are_a_template_or_an_error() =>
        Gen.OneOf([.. Words.Select(Gen.Const)]).Array[1, 60].Sample(
            words => TestTemplate.Run(string.Concat(words), Data) is not null, iter: 20_000);

    [Fact]
    public void Any_actions_are_carried_out_or_an_error() =>
        Gen.OneOf([.. Words.Select(Gen.Const)]).Array[1, 6].Select(words => $"{{{{{string.Join(' ', words)}}}}}").Array[1, 12]
            .Sample(actions => TestTemplate.Run(string.Concat(actions), Data) is not null, iter: 20_000);

    [Fact]
    public void Any_format_is_carried_out() =>
        Gen.OneOf([.. FormatParts.Select(Gen.Const)]).Array[1, 20].Sample(
            parts => GoFormat.Text(string.Concat(parts), [1L, "a", 2.5, null, true, Data, new List<object?> { 1L }]) is not null,
            iter: 20_000);

    [Theory]
    [InlineData("{{range 999999999999}}{{end}}")]
    [InlineData("{{range 999999999999}}x{{end}}")]
    [InlineData("{{define \"a\"}}{{template \"a\" .}}{{end}}{{template \"a\" .}}")]
    [InlineData("{{$x := \"0123456789\"}}{{range 60}}{{$x = print $x $x}}{{end}}")]
    [InlineData("{{range 2000}}{{range 2000}}{{printf \"%1000d\" 1}}{{end}}{{end}}")]
    public void Work_without_end_is_refused(string template) =>
        Assert.StartsWith("template: t:", TestTemplate.Run(template, Data));

    [Fact]
    public void Deep_nesting_is_refused_or_done()
    {
        Assert.NotNull(TestTemplate.Run(string.Concat(Enumerable.Repeat("{{if true}}", 100_000)), Data));
        Assert.NotNull(TestTemplate.Run($"{{{{{new string('(', 100_000)}1{new string(')', 100_000)}}}}}", Data));
    }
}
