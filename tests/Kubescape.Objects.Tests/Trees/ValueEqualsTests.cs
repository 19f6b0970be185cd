namespace Kubescape.Objects.Tests.Trees;

public sealed class ValueEqualsTests
{
    [Theory]
    [InlineData("{a: 1, b: [x, y]}", "{b: [x, y], a: 1}")]
    [InlineData("1", "1.0")]
    [InlineData("1000", "1e3")]
    [InlineData("[yes, ~]", "[true, null]")]
    [InlineData("a: {}", "a: {}")]
    [InlineData("9007199254740993", "9007199254740993")]
    public void Takes_any_order_of_members_and_any_spelling(string left, string right) =>
        Assert.True(Parsed.Yaml($"- {left}")[0].ValueEquals(Parsed.Yaml($"- {right}")[0]));

    [Theory]
    [InlineData("{a: 1}", "{a: 1, b: 2}")]
    [InlineData("{a: 1, b: 2}", "{a: 1, c: 2}")]
    [InlineData("[x, y]", "[y, x]")]
    [InlineData("1", "'1'")]
    [InlineData("true", "'true'")]
    [InlineData("[]", "{}")]
    [InlineData("a", "A")]
    [InlineData("9007199254740993", "9007199254740992")]
    public void Tells_different_values_apart(string left, string right) =>
        Assert.False(Parsed.Yaml($"- {left}")[0].ValueEquals(Parsed.Yaml($"- {right}")[0]));

    [Fact]
    public void Absent_equals_nothing()
    {
        var root = Parsed.Yaml("a: ~");

        Assert.False(root["b"].ValueEquals(root["b"]));
        Assert.False(root["b"].ValueEquals(root["a"]));
        Assert.False(default(Field).ValueEquals(default));
    }
}
