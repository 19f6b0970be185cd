namespace Kubescape.Objects.Tests.Trees;

public sealed class DuplicateKeyTests
{
    [Fact]
    public void The_last_one_counts_and_the_others_are_reported()
    {
        var document = Assert.Single(Parsed.YamlStream("kind: Pod\nspec:\n  a: 1\n  b: 2\n  a: 3\n  a: 4\n"));

        var spec = document.Tree!.Root["spec"];
        Assert.Equal("""{"a":4,"b":2}""", spec.ToString());
        Assert.Equal(6, spec["a"].Line);
        Assert.Equal([new DuplicateKey("a", 3, 3), new DuplicateKey("a", 5, 3)], document.Duplicates);
    }

    [Fact]
    public void The_last_one_counts_in_JSON_too()
    {
        var document = Assert.Single(Parsed.JsonStream("{\"a\": {\"x\": 1},\n \"a\": {\"y\": 2}}"));

        Assert.Equal("""{"a":{"y":2}}""", document.Tree!.Root.ToString());
        Assert.Equal([new DuplicateKey("a", 1, 2)], document.Duplicates);
    }

    [Fact]
    public void Different_spellings_of_one_name_are_duplicates() =>
        Assert.Equal("""{"true":2,"1":4}""", Parsed.Yaml("yes: 1\n'true': 2\n0x1: 3\n1: 4").ToString());

    [Fact]
    public void A_duplicate_in_an_aliased_mapping_is_reported_once()
    {
        var document = Assert.Single(Parsed.YamlStream("a: &x {k: 1, k: 2}\nb: *x\nc: *x\nd: {<<: *x}\n"));

        Assert.Equal([new DuplicateKey("k", 1, 8)], document.Duplicates);
    }

    [Fact]
    public void Large_mappings_are_searched_too()
    {
        var members = Enumerable.Range(0, 40).Select(number => $"k{number % 39}: {number}");

        var document = Assert.Single(Parsed.YamlStream(string.Join('\n', members)));

        Assert.Equal([new DuplicateKey("k0", 1, 1)], document.Duplicates);
        Assert.Equal(39, document.Tree!.Root["k0"].Integer);
    }
}
