using System.Text;

namespace Kubescape.Objects.Tests;

/// <summary>Reads texts of which a test knows how many documents they hold.</summary>
internal static class Parsed
{
    public static IReadOnlyList<ParsedDocument> YamlStream(string text) => [.. YamlDocuments.Read(text.AsMemory(), TreeLimits.Default)];

    public static Field Yaml(string text, TreeLimits? limits = null)
    {
        var document = Assert.Single(YamlDocuments.Read(text.AsMemory(), limits ?? TreeLimits.Default));
        Assert.Null(document.Error);
        return document.Tree!.Root;
    }

    public static ParseException YamlError(string text, TreeLimits? limits = null)
    {
        var document = Assert.Single(YamlDocuments.Read(text.AsMemory(), limits ?? TreeLimits.Default));
        Assert.Null(document.Tree);
        return document.Error!;
    }

    public static IReadOnlyList<ParsedDocument> JsonStream(string text) =>
        JsonDocuments.Read(Encoding.UTF8.GetBytes(text), TreeLimits.Default, withLines: true);

    public static Field Json(string text) => JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(text), TreeLimits.Default).Root;

    public static ParseException JsonError(string text) => JsonStream(text)[^1].Error!;

    public static Resource Resource(string yaml, ResourceSource? source = null) => new(Yaml(yaml), source);
}
