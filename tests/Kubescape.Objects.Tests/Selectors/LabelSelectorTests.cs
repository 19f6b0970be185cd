namespace Kubescape.Objects.Tests.Selectors;

public sealed class LabelSelectorTests
{
    private static readonly Field Labels = Parsed.Yaml("{app: web, tier: front, app.kubernetes.io/name: shop, empty: ''}");

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{matchLabels: {}}", true)]
    [InlineData("{matchLabels: {app: web}}", true)]
    [InlineData("{matchLabels: {app: web, tier: front}}", true)]
    [InlineData("{matchLabels: {app.kubernetes.io/name: shop, empty: ''}}", true)]
    [InlineData("{matchLabels: {app: web, tier: back}}", false)]
    [InlineData("{matchLabels: {absent: web}}", false)]
    [InlineData("{matchLabels: {app: Web}}", false)]
    [InlineData("{matchLabels: {app: 5}}", false)]
    [InlineData("{matchExpressions: []}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: [api, web]}]}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: [api]}]}", false)]
    [InlineData("{matchExpressions: [{key: absent, operator: In, values: [api]}]}", false)]
    [InlineData("{matchExpressions: [{key: app, operator: NotIn, values: [api]}]}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", false)]
    [InlineData("{matchExpressions: [{key: absent, operator: NotIn, values: [web]}]}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: Exists}]}", true)]
    [InlineData("{matchExpressions: [{key: empty, operator: Exists}]}", true)]
    [InlineData("{matchExpressions: [{key: absent, operator: Exists}]}", false)]
    [InlineData("{matchExpressions: [{key: app, operator: DoesNotExist}]}", false)]
    [InlineData("{matchExpressions: [{key: absent, operator: DoesNotExist}]}", true)]
    [InlineData("{matchExpressions: [{key: app, operator: exists}]}", false)]
    [InlineData("{matchExpressions: [{operator: DoesNotExist}]}", false)]
    [InlineData("{matchExpressions: [{key: app, operator: Exists}, {key: tier, operator: In, values: [back]}]}", false)]
    [InlineData("{matchLabels: {app: api}, matchExpressions: [{key: app, operator: Exists}]}", false)]
    [InlineData("null", false)]
    [InlineData("[]", false)]
    public void Chooses_as_the_API_server_does(string selector, bool chosen) =>
        Assert.Equal(chosen, LabelSelector.Matches(Parsed.Yaml($"- {selector}")[0], Labels));

    [Fact]
    public void An_absent_selector_chooses_nothing_and_an_empty_one_everything()
    {
        Assert.False(LabelSelector.Matches(default, Labels));
        Assert.True(LabelSelector.Matches(Parsed.Yaml("{}"), default(Field)));
        Assert.False(LabelSelector.Matches(Parsed.Yaml("{matchLabels: {app: web}}"), default(Field)));
        Assert.True(LabelSelector.Matches(Parsed.Yaml("{matchExpressions: [{key: app, operator: DoesNotExist}]}"), default(Field)));
    }

    [Fact]
    public void A_plain_map_wants_each_of_its_entries()
    {
        Assert.True(LabelSelector.MatchesMap(Parsed.Yaml("{app: web}"), Labels));
        Assert.False(LabelSelector.MatchesMap(Parsed.Yaml("{app: web, x: y}"), Labels));
        Assert.True(LabelSelector.MatchesMap(default, Labels));
    }
}
