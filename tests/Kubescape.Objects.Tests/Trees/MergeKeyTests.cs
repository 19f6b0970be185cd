namespace Kubescape.Objects.Tests.Trees;

public sealed class MergeKeyTests
{
    // The expected values are what sigs.k8s.io/yaml 1.2 with go-yaml 2.4 makes of the same texts.
    [Theory]
    [InlineData("<<: {a: 1, b: 2}", """{"a":1,"b":2}""")]
    [InlineData("<<: {a: 1}\na: 2", """{"a":2}""")]
    [InlineData("a: 0\n<<: {a: 1}", """{"a":1}""")]
    [InlineData("<<: [{a: 1}, {a: 2, b: 3}]", """{"b":3,"a":1}""", """{"a":1,"b":3}""")]
    [InlineData("<<: {<<: {a: 1, b: 1}, b: 2}\nc: 3", """{"a":1,"b":2,"c":3}""")]
    [InlineData("<<: {}\n", "{}")]
    [InlineData("'<<': {a: 1}", """{"<<":{"a":1}}""")]
    [InlineData("!!str <<: {a: 1}", """{"<<":{"a":1}}""")]
    [InlineData("'<<': 1\n<<: {a: 1}", """{"<<":1,"a":1}""")]
    public void Merges_as_the_API_server_does(string yaml, string expected, string? orAlso = null) =>
        Assert.Contains(Parsed.Yaml(yaml).ToString(), new[] { expected, orAlso });

    [Fact]
    public void Merged_members_have_the_paths_of_their_new_place()
    {
        var root = Parsed.Yaml("base: &base\n  image: nginx\n  ports: [80]\nweb:\n  <<: *base\n  name: web\n");

        Assert.Equal("web.ports[0]", root["web"]["ports"][0].Path);
        Assert.Equal(root["web"], root["web"]["ports"].Parent);
        Assert.Equal(3, root["web"]["ports"].Line);
        Assert.Equal(["image", "ports", "name"], root["web"].Members.Select(member => member.Name));
        Assert.Equal([0, 1, 2], root["web"].Members.Select(member => member.Ordinal));
    }

    [Fact]
    public void A_member_that_a_later_merge_replaces_is_reported()
    {
        var document = Assert.Single(Parsed.YamlStream("image: safe\n<<: {image: other}\n"));

        Assert.Equal([new DuplicateKey("image", 1, 1)], document.Duplicates);
    }

    [Fact]
    public void A_member_that_replaces_a_merged_one_is_as_it_should_be() =>
        Assert.Empty(Assert.Single(Parsed.YamlStream("<<: {image: other}\nimage: own\n")).Duplicates);

    [Theory]
    [InlineData("a: 1\n<<: text\n")]
    [InlineData("a: 1\n<<: [text]\n")]
    public void Merges_nothing_but_mappings(string yaml)
    {
        var error = Parsed.YamlError(yaml);

        Assert.Equal("'<<' merges a mapping or a list of mappings", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void Is_an_ordinary_name_in_JSON() => Assert.Equal("""{"<<":{"a":1}}""", Parsed.Json("""{"<<":{"a":1}}""").ToString());
}
