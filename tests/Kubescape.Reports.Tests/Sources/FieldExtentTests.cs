using Kubescape.Objects;

namespace Kubescape.Reports.Tests;

public sealed class FieldExtentTests
{
    [Theory]
    [InlineData("a: one", "a: one")]
    [InlineData("a: one # why", "a: one")]
    [InlineData("a:   'it''s' # why", "a:   'it''s'")]
    [InlineData("a: \"x\\\" # y\"", "a: \"x\\\" # y\"")]
    [InlineData("{a: one, b: 2}", "a: one")]
    [InlineData("{\"a\": \"one\", \"b\": 2}", "\"a\": \"one\"")]
    [InlineData("{a: {b: ']', c: it's}, d: 1}", "a: {b: ']', c: it's}")]
    [InlineData("a: [1, [2]] # why", "a: [1, [2]]")]
    [InlineData("a: # why\n  b: 1", "a:")]
    [InlineData("a:\n  b: 1", "a:")]
    [InlineData("a: |\n  text", "a: |")]
    [InlineData("a: \"one\n  two\"", "a: \"one")]
    [InlineData("a: one\n  two", "a: one")]
    [InlineData("a: [1,\n  2]", "a: [1,")]
    [InlineData("a:", "a:")]
    [InlineData("a: &x !!str one # why", "a: &x !!str one")]
    public void A_member_reaches_from_its_key_to_the_end_of_its_value_on_that_line(string yaml, string expected)
    {
        var field = YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Single().Tree!.Root["a"];
        var line = yaml.Split('\n')[field.Line - 1];

        Assert.Equal(expected, line.Substring(field.Column - 1, FieldExtent.Of(line.AsSpan(field.Column - 1), field)));
    }

    [Theory]
    [InlineData("- one # why", "one")]
    [InlineData("- \"*\"", "\"*\"")]
    [InlineData("[one, two]", "one")]
    [InlineData("- name: x\n  image: y", "name: x")]
    public void An_item_reaches_to_the_end_of_its_value_on_that_line(string yaml, string expected)
    {
        var field = YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Single().Tree!.Root[0];
        var line = yaml.Split('\n')[field.Line - 1];

        Assert.Equal(expected, line.Substring(field.Column - 1, FieldExtent.Of(line.AsSpan(field.Column - 1), field)));
    }
}
