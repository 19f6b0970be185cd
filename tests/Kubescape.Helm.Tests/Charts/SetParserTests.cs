namespace Kubescape.Helm.Tests;

public sealed class SetParserTests
{
    [Theory]
    [InlineData("a=b", "map[a:b]")]
    [InlineData("a=1", "map[a:1]")]
    [InlineData("a=01", "map[a:01]")]
    [InlineData("a=1.5", "map[a:1.5]")]
    [InlineData("a=true,b=FALSE", "map[a:true b:false]")]
    [InlineData("a=null", "map[a:<nil>]")]
    [InlineData("a=", "map[a:]")]
    [InlineData("a.b.c=d", "map[a:map[b:map[c:d]]]")]
    [InlineData("a.b=1,a.c=2", "map[a:map[b:1 c:2]]")]
    [InlineData("a={x,y,1}", "map[a:[x y 1]]")]
    [InlineData("a={}", "map[a:[]]")]
    [InlineData("a={x},b=1", "map[a:[x] b:1]")]
    [InlineData("a[0]=x,a[2]=y", "map[a:[x <nil> y]]")]
    [InlineData("a[0].b=x,a[0].c=y", "map[a:[map[b:x c:y]]]")]
    [InlineData("a[0][1]=x", "map[a:[[<nil> x]]]")]
    [InlineData(@"a=b\,c", "map[a:b,c]")]
    [InlineData(@"a\.b=c", "map[a.b:c]")]
    [InlineData(@"nodeSelector.kubernetes\.io/role=master", "map[nodeSelector:map[kubernetes.io/role:master]]")]
    [InlineData("a=b=c", "map[a:b=c]")]
    public void Reads_assignments(string text, string expected) => Assert.Equal(expected, Read(text, SetValueStyle.Typed));

    [Theory]
    [InlineData("a=1,b=true,c=null", "map[a:1 b:true c:null]")]
    [InlineData("a={1,2}", "map[a:[1 2]]")]
    public void Leaves_texts_alone_where_strings_are_asked_for(string text, string expected)
    {
        Assert.Equal(expected, Read(text, SetValueStyle.Text));

        var values = ValueTree.NewMap();
        new SetParser("a=1", SetValueStyle.Text).Apply(values);
        Assert.IsType<string>(values["a"]);
    }

    [Theory]
    [InlineData("a={\"b\":[1,2]},c=\"x,y\"", "map[a:map[b:[1 2]] c:x,y]")]
    [InlineData("a.b=[1,{\"c\":null}]", "map[a:map[b:[1 map[c:<nil>]]]]")]
    public void Reads_JSON(string text, string expected) => Assert.Equal(expected, Read(text, SetValueStyle.Json));

    [Fact]
    public void Reads_literals() => Assert.Equal(@"map[a:x,y=\z{}]", Read(@"a=x,y=\z{}", SetValueStyle.Literal));

    [Theory]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a[0]")]
    [InlineData("a[x]=1")]
    [InlineData("a[-1]=1")]
    [InlineData("a[70000]=1")]
    [InlineData("a={x")]
    [InlineData("a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1")]
    public void Refuses_the_rest(string text) => Assert.Throws<ChartException>(() => Read(text, SetValueStyle.Typed));

    private static string Read(string text, SetValueStyle style)
    {
        var values = ValueTree.NewMap();
        new SetParser(text, style).Apply(values);
        return GoText.Print(values);
    }
}
