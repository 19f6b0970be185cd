using CsCheck;

namespace Kubescape.Graph.Tests.Network.Calico;

public sealed class CalicoSelectorTests
{
    private static readonly Dictionary<string, string> Labels = new() { ["app"] = "web", ["example.com/tier"] = "front-end" };

    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("all()", true)]
    [InlineData("!all()", false)]
    [InlineData("global()", false)]
    [InlineData("app == 'web'", true)]
    [InlineData("app==\"web\"", true)]
    [InlineData("app == 'db'", false)]
    [InlineData("app != 'db'", true)]
    [InlineData("app != 'web'", false)]
    [InlineData("owner != 'me'", true)]
    [InlineData("app in {'db', 'web'}", true)]
    [InlineData("app in { 'db', }", false)]
    [InlineData("app in {}", false)]
    [InlineData("owner in {'me'}", false)]
    [InlineData("app not in {'db'}", true)]
    [InlineData("app not in {'web'}", false)]
    [InlineData("owner not in {'me'}", true)]
    [InlineData("has(example.com/tier)", true)]
    [InlineData("has( owner )", false)]
    [InlineData("!has(owner)", true)]
    [InlineData("!!has(app)", true)]
    [InlineData("example.com/tier contains 't-e'", true)]
    [InlineData("owner contains ''", false)]
    [InlineData("example.com/tier starts with 'front'", true)]
    [InlineData("example.com/tier ends  with 'front'", false)]
    [InlineData("has(owner) && app == 'web' || app == 'web'", true)]
    [InlineData("app == 'web' || has(owner) && has(owner)", true)]
    [InlineData("(app == 'web' || has(owner)) && has(owner)", false)]
    [InlineData("!(app == 'web' && has(owner))", true)]
    public void Chooses_by_labels(string text, bool matches)
    {
        Assert.True(CalicoSelector.TryParse(text, out var selector, out var error), error);

        Assert.Equal(matches, selector.Matches(Labels.GetValueOrDefault));
    }

    [Theory]
    [InlineData("app", "at character 4: expected '==', '!=', 'in', 'not in', 'contains', 'starts with' or 'ends with'")]
    [InlineData("app == web", "at character 8: expected a quoted value")]
    [InlineData("app == 'web", "at character 8: expected a quoted value")]
    [InlineData("app in 'web'", "at character 8: expected quoted values in '{…}'")]
    [InlineData("app not 'web'", "at character 9: expected '==', '!=', 'in', 'not in', 'contains', 'starts with' or 'ends with'")]
    [InlineData("has()", "at character 5: expected a label in 'has(…)'")]
    [InlineData("any()", "at character 6: expected 'has', 'all' or 'global' before '('")]
    [InlineData("(all()", "at character 7: expected ')'")]
    [InlineData("all() all()", "at character 7: expected '&&', '||' or the end")]
    [InlineData("all() &&", "at character 9: expected a label, 'has(…)', 'all()', '!' or '('")]
    public void Says_where_a_text_cannot_be_read(string text, string expected)
    {
        Assert.False(CalicoSelector.TryParse(text, out _, out var error));

        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("app == 'web' && (tier == 'front' && has(owner))", "app=web, tier=front")]
    [InlineData("app == 'web' || app == 'db'", "")]
    [InlineData("!(app == 'web')", "")]
    [InlineData("app in {'web'}", "")]
    public void Knows_the_pairs_without_which_it_chooses_nothing(string text, string pairs)
    {
        Assert.True(CalicoSelector.TryParse(text, out var selector, out _));

        Assert.Equal(pairs, string.Join(", ", selector.RequiredPairs.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public void Bears_many_parentheses()
    {
        Assert.True(CalicoSelector.TryParse(Nested(100), out _, out _));
        Assert.False(CalicoSelector.TryParse(Nested(100_000), out _, out var error));
        Assert.Contains("100 levels", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_throws()
    {
        string[] pieces =
        [
            "app ", "has", "all", "(", ")", "{", "}", "'a'", "\"b\"", "'", ",", "==", "!=", "!", "&&", "||", "in ", "not in", "starts with", " ",
            "=", "é", "all()",
        ];

        Gen.Int[0, pieces.Length - 1].Array[0, 30].Sample(chosen =>
        {
            var text = string.Concat(chosen.Select(piece => pieces[piece]));
            if (CalicoSelector.TryParse(text, out var selector, out var error))
            {
                selector.Matches(Labels.GetValueOrDefault);
            }

            Assert.Equal(selector is null, error is not null);
        });
    }

    private static string Nested(int depth) => $"{new string('(', depth)}all(){new string(')', depth)}";
}
