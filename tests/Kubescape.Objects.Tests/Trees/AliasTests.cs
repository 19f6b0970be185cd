namespace Kubescape.Objects.Tests.Trees;

public sealed class AliasTests
{
    [Fact]
    public void Repeats_a_value_at_its_own_path()
    {
        var root = Parsed.Yaml("first: &c\n  list: [1, {x: y}]\nsecond: *c\nthird:\n- *c\n");

        Assert.True(root["first"].ValueEquals(root["second"]));
        Assert.Equal("second.list[1].x", root["second"]["list"][1]["x"].Path);
        Assert.Equal("third[0].list[1].x", root["third"][0]["list"][1]["x"].Path);
        Assert.Equal(root["third"], root["third"][0]["list"].Parent.Parent);
    }

    [Fact]
    public void Stands_where_it_is_written_and_its_members_where_they_are()
    {
        var root = Parsed.Yaml("first: &c\n  x: 1\nsecond: *c\n");

        Assert.Equal((3, 1), (root["second"].Line, root["second"].Column));
        Assert.Equal((2, 3), (root["second"]["x"].Line, root["second"]["x"].Column));
    }

    [Fact]
    public void Repeats_scalars_with_their_type() =>
        Assert.Equal("""{"a":5,"b":5,"c":"5","d":"5","e":null,"f":null}""", Parsed.Yaml("a: &a 5\nb: *a\nc: &b '5'\nd: *b\ne: &c\nf: *c").ToString());

    [Fact]
    public void A_later_anchor_of_the_same_name_takes_over() =>
        Assert.Equal("[1,1,2,2]", Parsed.Yaml("[&a 1, *a, &a 2, *a]").ToString());

    [Theory]
    [InlineData("a: *nowhere", "the alias *nowhere names no value before it", 1, 4)]
    [InlineData("a: &x\n  b: *x", "an alias stands inside the value it names", 2, 3)]
    [InlineData("&x [*x]", "an alias stands inside the value it names", 1, 5)]
    [InlineData("a: &x k\n*x : 1", "the alias *x stands for a member name, which must be a word", 2, 1)]
    [InlineData("x: &a 1\n&a y: 2\nz: *a", "the alias *a names no value before it", 3, 4)]
    public void Refuses_what_cannot_be_repeated(string yaml, string reason, int line, int column)
    {
        var error = Parsed.YamlError(yaml);

        Assert.Equal((reason, line, column), (error.Message, error.Line, error.Column));
    }

    [Fact]
    public void An_anchor_does_not_reach_the_next_document()
    {
        var documents = Parsed.YamlStream("a: &x 1\n---\nb: *x\n");

        Assert.Null(documents[0].Error);
        Assert.Equal((3, 4), (documents[1].Error!.Line, documents[1].Error!.Column));
    }

    [Fact]
    public void Counts_what_aliases_add()
    {
        var limits = new TreeLimits { MaxAliasedNodes = 6 };

        Assert.Equal(2, Parsed.Yaml("[&a [1, 2], *a]", limits).Count);
        Assert.Equal(3, Parsed.Yaml("[&a [1, 2], *a, *a]", limits).Count);
        Assert.Equal("more than 6 values through aliases in one document", Parsed.YamlError("[&a [1, 2], *a, *a, *a]", limits).Message);
    }
}
