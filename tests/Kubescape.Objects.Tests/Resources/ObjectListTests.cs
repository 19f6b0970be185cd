namespace Kubescape.Objects.Tests.Resources;

public sealed class ObjectListTests
{
    [Theory]
    [InlineData("kind: Pod\nmetadata: {name: a}", """{"kind":"Pod","metadata":{"name":"a"}}""")]
    [InlineData("kind: List\napiVersion: v1\nitems: [{kind: Pod}, {kind: Service, apiVersion: v1}]", """{"kind":"Pod"}""", """{"kind":"Service","apiVersion":"v1"}""")]
    [InlineData(
        "kind: DeploymentList\napiVersion: apps/v1\nitems: [{metadata: {name: a}}, {kind: Other, x: 1}]",
        """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"}}""",
        """{"apiVersion":"apps/v1","kind":"Other","x":1}""")]
    [InlineData("kind: PodList\nitems: [{a: 1}]", """{"kind":"Pod","a":1}""")]
    [InlineData("[{kind: A}, {kind: B}]", """{"kind":"A"}""", """{"kind":"B"}""")]
    [InlineData("kind: List\nitems: [{kind: List, items: [{kind: A}, [{kind: B}]]}, {kind: C}]", """{"kind":"A"}""", """{"kind":"B"}""", """{"kind":"C"}""")]
    [InlineData("kind: List\nitems: []", new string[0])]
    [InlineData("kind: PodList\nitems: null", new string[0])]
    [InlineData("[]", new string[0])]
    [InlineData("kind: AllowList\nspec: {}", """{"kind":"AllowList","spec":{}}""")]
    [InlineData("kind: List\nitems: {a: 1}", """{"kind":"List","items":{"a":1}}""")]
    [InlineData("kind: List\nitems: [1, null]", "1", "null")]
    [InlineData("text", "\"text\"")]
    public void Takes_lists_apart(string yaml, params string[] expected) =>
        Assert.Equal(expected, ObjectList.Unfold(Parsed.Yaml(yaml).Tree!).Select(tree => tree.Root.ToString()));

    [Fact]
    public void Each_object_is_a_tree_of_its_own_that_knows_its_lines()
    {
        var list = Parsed.Yaml(
            "kind: ServiceList\napiVersion: v1\nitems:\n- metadata:\n    name: a\n- metadata:\n    name: b\n  spec:\n    ports: [{port: 80}]\n");

        var second = ObjectList.Unfold(list.Tree!).ElementAt(1).Root;

        Assert.Equal("spec.ports[0].port", second["spec"]["ports"][0]["port"].Path);
        Assert.Equal(second, second["spec"].Parent);
        Assert.Equal(["apiVersion", "kind", "metadata", "spec"], second.Members.Select(member => member.Name));
        Assert.Equal([0, 1, 2, 3], second.Members.Select(member => member.Ordinal));
        Assert.Equal((6, 6, 9), (second.Line, second["kind"].Line, second["spec"]["ports"].Line));
        Assert.False(second.Parent.Exists);
    }

    [Fact]
    public void A_single_object_is_not_copied()
    {
        var tree = Parsed.Yaml("kind: Pod").Tree!;

        Assert.Same(tree, Assert.Single(ObjectList.Unfold(tree)));
    }

    [Fact]
    public void Lists_that_are_nested_too_deep_stay_whole()
    {
        var yaml = string.Concat(Enumerable.Repeat("[", 100)) + "{kind: Pod}" + string.Concat(Enumerable.Repeat("]", 100));

        Assert.Equal(FieldKind.Sequence, Assert.Single(ObjectList.Unfold(Parsed.Yaml(yaml).Tree!)).Root.Kind);
    }
}
