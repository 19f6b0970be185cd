namespace Kubescape.Objects.Tests.Trees;

public sealed class TreeLimitsTests
{
    private static readonly TreeLimits Small = new() { MaxDepth = 3, MaxNodes = 6 };

    [Theory]
    [InlineData("[[[1]]]", true)]
    [InlineData("[[[[1]]]]", false)]
    [InlineData("[&a [[]], [*a]]", false)]
    public void Bounds_the_nesting_aliases_included(string yaml, bool fits)
    {
        if (fits)
        {
            Parsed.Yaml(yaml, Small);
        }
        else
        {
            Assert.Equal("more than 3 levels of nesting in one document", Parsed.YamlError(yaml, Small).Message);
        }
    }

    [Fact]
    public void Bounds_the_number_of_values()
    {
        Assert.Equal(5, Parsed.Yaml("[1, 2, 3, 4, 5]", Small).Count);
        Assert.Equal("more than 6 values in one document", Parsed.YamlError("[1, 2, 3, 4, 5, 6]", Small).Message);
        Assert.Equal("more than 6 values in one document", Parsed.YamlError("[&a [1, 2, 3], *a]", Small).Message);
    }

    [Fact]
    public void Holds_for_JSON_too()
    {
        Assert.Equal("more than 3 levels of nesting in one document", JsonDocuments.Read("[[[[1]]]]"u8, Small, withLines: true)[0].Error!.Message);
        Assert.Equal("more than 6 values in one document", JsonDocuments.Read("[1,2,3,4,5,6]"u8, Small, withLines: true)[0].Error!.Message);
    }

    [Fact]
    public void Holds_for_each_document_alone()
    {
        var documents = YamlDocuments.Read("[1, 2, 3]\n---\n[1, 2, 3]".AsMemory(), Small);

        Assert.All(documents, document => Assert.Null(document.Error));
    }
}
