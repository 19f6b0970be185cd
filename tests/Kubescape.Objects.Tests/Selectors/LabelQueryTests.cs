namespace Kubescape.Objects.Tests.Selectors;

public sealed class LabelQueryTests
{
    private static readonly Field Labels = Parsed.Yaml("{app: cart, tier: web, empty: '', example.com/owner: a.b}");

    [Theory]
    [InlineData("app=cart", true)]
    [InlineData("app==cart", true)]
    [InlineData("app = cart , tier=web", true)]
    [InlineData("app=cart,tier=db", false)]
    [InlineData("app!=cart", false)]
    [InlineData("absent!=cart", true)]
    [InlineData("tier in (web, db)", true)]
    [InlineData("tier in (db),app", false)]
    [InlineData("tier notin (db,cache)", true)]
    [InlineData("absent notin (db)", true)]
    [InlineData("absent in (db)", false)]
    [InlineData("example.com/owner", true)]
    [InlineData("example.com/owner=a.b", true)]
    [InlineData("!legacy", true)]
    [InlineData("! app", false)]
    [InlineData("empty=", true)]
    [InlineData("app=", false)]
    public void Chooses_as_kubectl_does(string query, bool isChosen) =>
        Assert.Equal(isChosen, LabelQuery.Parse(query).Matches(Labels));

    [Theory]
    [InlineData("")]
    [InlineData("app=cart,")]
    [InlineData("=cart")]
    [InlineData("app in cart")]
    [InlineData("app in (cart")]
    [InlineData("app>1")]
    [InlineData("a=b=c")]
    [InlineData("app=\"cart\"")]
    public void Refuses_what_is_no_selector(string query) => Assert.Throws<FormatException>(() => LabelQuery.Parse(query));

    [Fact]
    public void Objects_without_labels_are_chosen_by_what_they_lack()
    {
        Assert.True(LabelQuery.Parse("!app").Matches(default));
        Assert.False(LabelQuery.Parse("app").Matches(default));
    }
}
