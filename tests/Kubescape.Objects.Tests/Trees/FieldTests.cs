namespace Kubescape.Objects.Tests.Trees;

public sealed class FieldTests
{
    private static readonly Field Pod = Parsed.Yaml(
        """
        kind: Pod
        metadata:
          labels: { app.kubernetes.io/name: web, "odd]name": x }
        spec:
          hostNetwork: true
          priority: 7
          nodeName:
          containers:
          - name: main
            ports: [80, 443]
          - name: proxy
        """);

    [Fact]
    public void Leads_to_members_and_items()
    {
        var proxy = Pod["spec"]["containers"][1]["name"];

        Assert.True(proxy.Is("proxy"));
        Assert.Equal("name", proxy.Name);
        Assert.Equal(Pod["spec"]["containers"], proxy.Parent.Parent);
        Assert.Equal(1, proxy.Parent.Ordinal);
        Assert.Equal("", proxy.Parent.Name);
    }

    [Fact]
    public void At_follows_several_names()
    {
        Assert.Equal(Pod["spec"]["hostNetwork"], Pod.At("spec", "hostNetwork"));
        Assert.Equal("status.phase", Pod.At("status", "phase").Path);
        Assert.Equal(Pod, Pod.At());
    }

    [Fact]
    public void Lists_items_and_members_in_document_order()
    {
        Assert.Equal(["kind", "metadata", "spec"], Pod.Members.Select(member => member.Name));
        Assert.Equal([80, 443], Pod["spec"]["containers"][0]["ports"].Items.Select(port => port.Integer));
        Assert.Equal(2, Pod["spec"]["containers"].Count);
        Assert.Equal(2, Pod["spec"]["containers"].Items.Count);
    }

    [Fact]
    public void Has_no_items_outside_lists_and_no_members_outside_mappings()
    {
        Assert.Empty(Pod.Items);
        Assert.Empty(Pod["spec"]["containers"].Members);
        Assert.Empty(Pod["kind"].Items);
        Assert.Empty(Pod["status"].Items);
        Assert.Empty(default(Field).Members);
    }

    [Theory]
    [InlineData("kind", FieldKind.String, "Pod")]
    [InlineData("hostNetwork", FieldKind.Boolean, "true")]
    [InlineData("priority", FieldKind.Number, "7")]
    [InlineData("nodeName", FieldKind.Null, "null")]
    [InlineData("containers", FieldKind.Sequence, null)]
    [InlineData("volumes", FieldKind.Absent, null)]
    public void Knows_the_kind_and_the_text_of_scalars(string name, FieldKind kind, string? scalar)
    {
        var field = name == "kind" ? Pod[name] : Pod["spec"][name];

        Assert.Equal(kind, field.Kind);
        Assert.Equal(scalar, field.Scalar);
        Assert.Equal(kind == FieldKind.String ? scalar : null, field.Text);
        Assert.Equal(kind != FieldKind.Absent, field.Exists);
    }

    [Fact]
    public void Only_booleans_are_true_or_false()
    {
        var root = Parsed.Yaml("{ yes: true, no: false, text: 'true', nothing: null }");

        Assert.True(root["true"].IsTrue);
        Assert.False(root["true"].IsFalse);
        Assert.True(root["false"].IsFalse);
        Assert.False(root["text"].IsTrue);
        Assert.False(root["absent"].IsFalse);
    }

    [Theory]
    [InlineData("8080", 8080L)]
    [InlineData("-1", -1L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("80.0", 80L)]
    [InlineData("1e3", 1000L)]
    [InlineData("1.5", null)]
    [InlineData("\"80\"", null)]
    public void Reads_whole_numbers_however_they_are_written(string json, long? expected) =>
        Assert.Equal(expected, Parsed.Json(json).Integer);

    [Fact]
    public void Reads_decimal_numbers() => Assert.Equal(0.25, Parsed.Json("2.5e-1").Number);

    [Theory]
    [InlineData("spec.containers[0].ports[1]")]
    [InlineData("metadata.labels[app.kubernetes.io/name]")]
    [InlineData("metadata.labels[odd]name]")]
    public void Spells_paths_with_dots_indices_and_bracketed_names(string path) =>
        Assert.Contains(path, Descendants(Pod).Select(field => field.Path));

    [Fact]
    public void Has_an_empty_path_at_the_root()
    {
        Assert.Equal("", Pod.Path);
        Assert.Equal("", Pod.Name);
        Assert.Equal("", default(Field).Path);
        Assert.False(Pod.Parent.Exists);
    }

    [Fact]
    public void An_absent_field_knows_the_path_that_would_lead_to_it()
    {
        Assert.Equal("spec.containers[0].securityContext.privileged", Pod["spec"]["containers"][0]["securityContext"]["privileged"].Path);
        Assert.Equal("spec.volumes[2].name", Pod["spec"]["volumes"][2]["name"].Path);
        Assert.Equal("metadata.annotations[a.b/c]", Pod["metadata"]["annotations"]["a.b/c"].Path);
        Assert.Equal("spec.containers[9]", Pod["spec"]["containers"][9].Path);
        Assert.Equal("spec.containers[-1]", Pod["spec"]["containers"][-1].Path);
        Assert.Equal("kind.name", Pod["kind"]["name"].Path);
        Assert.Equal("a[0].b", default(Field)["a"][0]["b"].Path);
    }

    [Fact]
    public void An_absent_field_knows_its_name()
    {
        Assert.Equal("privileged", Pod["spec"]["securityContext"]["privileged"].Name);
        Assert.Equal("app.kubernetes.io/part-of", Pod["metadata"]["labels"]["app.kubernetes.io/part-of"].Name);
        Assert.Equal("a.b/c", Pod["metadata"]["annotations"]["a.b/c"].Name);
        Assert.Equal("x[0].y", Pod["metadata"]["annotations"]["x[0].y"].Name);
        Assert.Equal("", Pod["spec"]["volumes"][2].Name);
        Assert.Equal("name", Pod["spec"]["volumes"][2]["name"].Name);
    }

    [Fact]
    public void An_absent_field_has_the_position_of_the_nearest_field_around_it()
    {
        var absent = Pod["spec"]["containers"][1]["securityContext"]["privileged"];

        Assert.Equal((11, 5), (absent.Line, absent.Column));
        Assert.Equal((0, 0), (default(Field).Line, default(Field).Column));
    }

    [Fact]
    public void Equality_is_about_the_place()
    {
        Assert.Equal(Pod["spec"]["x"]["y"], Pod["spec"]["x"]["y"]);
        Assert.NotEqual(Pod["spec"]["x"], Pod["spec"]["y"]);
        Assert.NotEqual(Pod["spec"]["containers"][0], Pod["spec"]["containers"][1]);
        Assert.True(Pod["spec"] != Parsed.Yaml("spec: 1")["spec"]);
        Assert.Equal(Pod["kind"].GetHashCode(), Pod["kind"].GetHashCode());
    }

    [Fact]
    public void Prints_itself_as_compact_JSON()
    {
        Assert.Equal("""{"name":"main","ports":[80,443]}""", Pod["spec"]["containers"][0].ToString());
        Assert.Equal("null", Pod["spec"]["nodeName"].ToString());
        Assert.Equal("", Pod["absent"].ToString());
    }

    private static IEnumerable<Field> Descendants(Field field)
    {
        foreach (var child in field.Kind == FieldKind.Mapping ? field.Members : field.Items)
        {
            yield return child;
            foreach (var descendant in Descendants(child))
            {
                yield return descendant;
            }
        }
    }
}
