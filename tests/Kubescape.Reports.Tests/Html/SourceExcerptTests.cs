using Kubescape.Objects;

namespace Kubescape.Reports.Tests;

public sealed class SourceExcerptTests
{
    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n";

    [Fact]
    public void Shows_lines_as_they_are_written() => Assert.Equal(
        Head + "  - {name: \"one\", image: 'cart', ports: [80, 443]}\n  - name: two",
        Show(Head + "  - {name: \"one\", image: 'cart', ports: [80, 443]}\n  - name: two\n"));

    [Theory]
    [InlineData("  - name: one\n    env:\n    - name: A\n      value: hunter2")]
    [InlineData("  - name: one\n    env: [{name: A, value: hunter2}, {name: B, value: 'hunter2'}]")]
    [InlineData("  - name: one\n    env: [{value: hunter2, name: A}]")]
    [InlineData("  - name: one\n    env:\n    - value: |\n        hunter2\n        # hunter2\n      name: A")]
    [InlineData("  - name: one\n    env:\n    - value: >-\n        first\n\n        hunter2\n      name: A")]
    [InlineData("  - name: one\n    env:\n    - name: A\n      value: \"hunter\\x32\n        hunter2\"")]
    [InlineData("  - name: one\n    env:\n    - name: A\n      value: hunter2\n      value: other")]
    [InlineData("  - name: one\n    env: [{name: A, value: hunter2, value: other}]")]
    [InlineData("  - name: one # hunter2\n    # value: hunter2\n    image: cart # hunter2")]
    [InlineData("  - name: one\n    env: &e\n    - name: A\n      value: &v hunter2\n  - name: two\n    env: *e")]
    [InlineData("  - name: one\n    env:\n    - name: A\n      value: [hunter2]")]
    [InlineData("  - name: one\n    env:\n    - name: A\n      value: {hunter2: hunter2}")]
    public void Never_shows_a_secret(string containers) =>
        Assert.DoesNotContain("hunter2", Show($"{Head}{containers}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\ndata:\n  password: hunter2\n  other: hunter2")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: {password: hunter2, \"other\": \"hunter2\"}")]
    [InlineData("apiVersion: v1\nkind: Secret\ndata: {a: hunter2}\ndata: {b: hunter2}")]
    [InlineData("{\"apiVersion\": \"v1\", \"data\": {\"a\": \"hunter2\"}, \"kind\": \"Secret\",\n\"data\": {}}")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata:\n  a.yaml: |\n    key: hunter2\n    # hunter2\n\n    more: hunter2\nmetadata: {name: a}")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{hunter2}'")]
    [InlineData("apiVersion: v1\nkind: Pod\nstatus:\n  token: hunter2\nspec: {}")]
    public void Never_shows_data(string yaml) => Assert.DoesNotContain("hunter2", Show(yaml), StringComparison.Ordinal);

    [Fact]
    public void Masks_the_value_and_nothing_else() => Assert.Equal(
        Head + "  - name: one\n    env:\n    - name: A\n      value: XXXXXX\n    image: cart",
        Show(Head + "  - name: one\n    env:\n    - name: A\n      value: hunter2\n    image: cart\n"));

    [Fact]
    public void Shows_no_comments() => Assert.Equal(
        "apiVersion: v1\nkind: Pod # …\n# …\nspec: {}", Show("apiVersion: v1\nkind: Pod # an agent\n# value: hunter2\nspec: {}"));

    [Fact]
    public void Shows_the_object_when_the_file_has_changed()
    {
        var resource = Read("apiVersion: v1\nkind: Pod\nspec:\n  hostPID: true");

        var excerpt = SourceExcerpt.Of(new SourceFile("apiVersion: v1\nkind: Pod\nspec:\n  hostPID: hunter2"), resource, Everything(resource));

        Assert.Null(excerpt);
    }

    private static string Show(string yaml)
    {
        var resource = Read(yaml);
        var fields = Everything(resource);
        var excerpt = SourceExcerpt.Of(new SourceFile(yaml), resource, fields) ?? ObjectExcerpt.Of(resource, fields, []);
        return string.Join('\n', excerpt.Blocks.Select(block => block.Text));
    }

    private static Resource Read(string yaml) =>
        new(YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).First().Tree!.Root, new ResourceSource("pod.yaml", 0) { Line = 1 });

    private static HashSet<Field> Everything(Resource resource)
    {
        var fields = new HashSet<Field>();
        Collect(resource.Root);
        return fields;

        void Collect(Field field)
        {
            fields.Add(field);
            foreach (var child in field.Kind == FieldKind.Mapping ? field.Members : field.Items)
            {
                Collect(child);
            }
        }
    }
}
