using Kubescape.Objects;

namespace Kubescape.Helm.Tests;

/// <summary>What Go's text/template makes of these was recorded with Go 1.19 and the option <c>missingkey=zero</c>.</summary>
public sealed class TemplateTableTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Templates", "Cases");

    private static readonly SortedDictionary<string, object?> Data =
        ValueTree.ReadMap(File.ReadAllText(Path.Combine(Folder, "data.json")), "data.json");

    [Theory]
    [InlineData("access")]
    [InlineData("comparison")]
    [InlineData("control")]
    [InlineData("logic")]
    [InlineData("print")]
    [InlineData("printf")]
    [InlineData("printf-directives")]
    [InlineData("text")]
    public void Does_what_Go_does(string table)
    {
        var differences = 0;
        var rows = JsonDocuments.ReadOne(File.ReadAllBytes(Path.Combine(Folder, $"{table}.json")), TreeLimits.Default).Root;
        foreach (var row in rows.Items)
        {
            var template = row["template"].Text!;
            var expected = row["output"].Text ?? row["error"].Text!;
            var found = TestTemplate.Run(template, Data);
            if (found != expected)
            {
                differences++;
                output.WriteLine($"{template}\n  expected: {expected}\n  found:    {found}");
            }
        }

        Assert.Equal(0, differences);
        Assert.True(rows.Count > 30);
    }
}
