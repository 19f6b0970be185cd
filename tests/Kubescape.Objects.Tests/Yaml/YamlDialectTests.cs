namespace Kubescape.Objects.Tests;

public class YamlDialectTests
{
    [Theory]
    [InlineData("yes", FieldKind.String, "yes")]
    [InlineData("True", FieldKind.Boolean, "True")]
    [InlineData("0777", FieldKind.Number, "0777")]
    [InlineData("1.0", FieldKind.Number, "1.0")]
    [InlineData("'1'", FieldKind.String, "1")]
    public void Kustomize_keeps_what_is_written(string text, FieldKind kind, string scalar)
    {
        var field = Assert.Single(YamlDocuments.Read($"a: {text}".AsMemory(), TreeLimits.Default, YamlDialect.Kustomize))
            .Tree!.Root["a"];

        Assert.Equal((kind, scalar), (field.Kind, field.Scalar));
    }

    [Theory]
    [InlineData(FieldKind.Number, "0777", "511")]
    [InlineData(FieldKind.Number, "1.0", "1")]
    [InlineData(FieldKind.Number, "many", "\"many\"")]
    [InlineData(FieldKind.Boolean, "True", "true")]
    [InlineData(FieldKind.Null, "~", "null")]
    public void A_written_tree_has_json_notation(FieldKind kind, string text, string json)
    {
        var writer = new ObjectTreeWriter(TreeLimits.Default);
        writer.Open(name: null, FieldKind.Mapping, line: 3);
        writer.Scalar("a", kind, text, line: 4);
        writer.Close();

        var field = writer.Build().Root["a"];

        Assert.Equal((json, 4), (field.ToString(), field.Line));
    }
}
