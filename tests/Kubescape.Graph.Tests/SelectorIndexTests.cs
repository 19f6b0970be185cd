using Kubescape.Objects;

namespace Kubescape.Graph.Tests;

public sealed class SelectorIndexTests
{
    [Fact]
    public void Gives_what_selects_in_the_order_of_the_entries()
    {
        var selectors = Read("{ matchLabels: { app: web, tier: front } }", "{}", "{ matchLabels: { app: web } }", "{ matchLabels: { app: db } }");
        var labels = Read("{ app: web, tier: front, release: r1 }").Single();

        var found = Index(selectors).Selecting(labels, selector => LabelSelector.Matches(selector, labels));

        Assert.Equal([selectors[0], selectors[1], selectors[2]], found);
    }

    [Fact]
    public void Tries_few_of_many_selectors()
    {
        var selectors = Read([.. Enumerable.Range(0, 1000).Select(n => $"{{ matchLabels: {{ app: app-{n}, part-of: shop }} }}")]);
        var labels = Read("{ app: app-7, part-of: shop }").Single();
        var tried = 0;

        var found = Index(selectors).Selecting(labels, selector => ++tried > 0 && LabelSelector.Matches(selector, labels)).ToList();

        Assert.Equal([selectors[7]], found);
        Assert.Equal(1, tried);
    }

    [Fact]
    public void Spreads_the_values_of_one_label()
    {
        var hashes = Enumerable.Range(0, 1000).Select(n => new LabelPair("app", $"app-{n}").GetHashCode()).Distinct();

        Assert.InRange(hashes.Count(), 990, 1000);
    }

    private static SelectorIndex<Field> Index(IReadOnlyList<Field> selectors) =>
        new(selectors, selector => selector["matchLabels"].Members.Select(member => new LabelPair(member.Name, member.Text!)));

    private static List<Field> Read(params string[] documents) =>
        [.. Manifests.Read(string.Join("\n---\n", documents)).Select(resource => resource.Root)];
}
