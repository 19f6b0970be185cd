namespace Kubescape.Objects.Tests.Yaml.Editing;

public sealed class EditableTextTests
{
    [Theory]
    [InlineData("a: 1 # one\nb: 2\n", "a = 3", "a: 3 # one\nb: 2\n")]
    [InlineData("a: 'x'\n", "a = \"y\"", "a: 'y'\n")]
    [InlineData("a: \"x\"\n", "a = \"true\"", "a: \"true\"\n")]
    [InlineData("a: x\n", "a = \"true\"", "a: \"true\"\n")]
    [InlineData("a: x\n", "a = true", "a: true\n")]
    [InlineData("a: |\n  one\n  two\n\nb: 1\n", "a = \"three\"", "a: three\n\nb: 1\n")]
    [InlineData("a: one\n  two\nb: 1\n", "a = \"x\"", "a: x\nb: 1\n")]
    [InlineData("a:\nb: 1\n", "a = 2", "a: 2\nb: 1\n")]
    [InlineData("- a\n-\n", "[1] = 2", "- a\n- 2\n")]
    [InlineData("{a: 1, b: x}", "b = \"v\"", "{a: 1, b: v}")]
    [InlineData("a: &x 1\nb: *x\n", "b = 2", "a: &x 1\nb: 2\n")]
    public void Replaces_a_value_and_nothing_else(string text, string edits, string expected) =>
        Assert.Equal(expected, Edited.Text(text, edits));

    [Theory]
    [InlineData("a:\n  b: 1\n", "a.c = 2", "a:\n  b: 1\n  c: 2\n")]
    [InlineData("a:\n  b: 1", "a.c = 2", "a:\n  b: 1\n  c: 2")]
    [InlineData("a:\r\n  b: 1 # x\r\nd: 1\r\n", "a.c.e = 2", "a:\r\n  b: 1 # x\r\n  c:\r\n    e: 2\r\nd: 1\r\n")]
    [InlineData("a:\n    b: 1\n", "a.c.d = 2", "a:\n    b: 1\n    c:\n        d: 2\n")]
    [InlineData("a:\n- b: 1\n  c: 2\n# end\n", "a[0].d.e = true; a[0].d.f = 1", "a:\n- b: 1\n  c: 2\n  d:\n    e: true\n    f: 1\n# end\n")]
    [InlineData("a:\n- x\nb: 1\n", "c[0] = \"v\"", "a:\n- x\nb: 1\nc:\n- v\n")]
    [InlineData("a:\n  - x\nb: 1\n", "c.d[0] = \"v\"", "a:\n  - x\nb: 1\nc:\n  d:\n    - v\n")]
    [InlineData("a:\n- \"x\"\n", "a[1] = \"y\"", "a:\n- \"x\"\n- \"y\"\n")]
    [InlineData("a:\n- x\n", "a[1] = \"--y=1\"; a[1] = \"--z=2\"", "a:\n- x\n- --y=1\n- --z=2\n")]
    [InlineData("a:\n- x: 1\n", "a[1].x = 2; a[1].v[0] = 3", "a:\n- x: 1\n- x: 2\n  v:\n  - 3\n")]
    [InlineData("a: # todo\nb: 1\n", "a.c = 1", "a: # todo\n  c: 1\nb: 1\n")]
    [InlineData("a: {} # todo\nb: 1\n", "a.c = 1", "a: # todo\n  c: 1\nb: 1\n")]
    [InlineData("a: null\nb: 1\n", "a.c = 1", "a:\n  c: 1\nb: 1\n")]
    [InlineData("a: ~", "a.c = 1", "a:\n  c: 1")]
    [InlineData("a: []\n", "a[0] = \"x\"", "a:\n- x\n")]
    [InlineData("a: {b: 1}\n", "a.c.d = 1", "a: {b: 1, c: { d: 1 }}\n")]
    [InlineData("a: {b: {}, c: }\n", "a.b.d = 1; a.c.e = 2", "a: {b: { d: 1 }, c: { e: 2 } }\n")]
    [InlineData("a: [x, y,]\n", "a[2] = \"z\"", "a: [x, y, z]\n")]
    [InlineData("a:\n- {}\n-\n", "a[0].b = 1; a[1].b = 1", "a:\n- { b: 1 }\n- { b: 1 }\n")]
    [InlineData("a: |\n  x\n\n\nb: 1\n", "c = 1", "a: |\n  x\n\n\nb: 1\nc: 1\n")]
    [InlineData("b:\n  a: |\n    x\n\nc: 1\n", "b.d = 1", "b:\n  a: |\n    x\n  d: 1\n\nc: 1\n")]
    [InlineData("a:\n  b:\n    c: 1\n", "a.b.d = 1; a.e = 1; f = 1", "a:\n  b:\n    c: 1\n    d: 1\n  e: 1\nf: 1\n")]
    [InlineData("metadata:\n  labels:\n    x: y\n", "metadata.labels[a.b/c] = \"1\"", "metadata:\n  labels:\n    x: y\n    a.b/c: \"1\"\n")]
    public void Adds_what_is_missing_as_the_file_is_written(string text, string edits, string expected) =>
        Assert.Equal(expected, Edited.Text(text, edits));

    [Theory]
    [InlineData("a: 1\nb: 2 # two\nc: 3\n", "-b", "a: 1\nc: 3\n")]
    [InlineData("a: 1\nb: 2\n", "-a", "b: 2\n")]
    [InlineData("a: 1\nb: 2", "-b", "a: 1")]
    [InlineData("a:\n- b: 1\n  c: 2\n", "-a[0].b", "a:\n- c: 2\n")]
    [InlineData("a:\n- b: 1\n  # about c\n  c: 2\n", "-a[0].b", "a:\n-\n  # about c\n  c: 2\n")]
    [InlineData("a:\n- b: 1\n  c: 2\n", "-a[0].b; a[0].d = 1", "a:\n- c: 2\n  d: 1\n")]
    [InlineData("a:\n- b: 1\n", "-a[0].b; a[0].d = 1", "a:\n- d: 1\n")]
    [InlineData("a: # about a\n  b: 1\nc: 1\n", "-a.b", "a: {} # about a\nc: 1\n")]
    [InlineData("a:\n- b: 1 # one\n- c\n", "-a[0].b", "a:\n- c\n")]
    [InlineData("a:\n- b: 1\n  c: 2\n- d: 3\n", "-a[0].c; -a[0].b", "a:\n- d: 3\n")]
    [InlineData("a:\n- b: 1\n  c: 2\n- d: 3\n", "-a[0]; -a[0].b", "a:\n- d: 3\n")]
    [InlineData("a:\n- x\n- y\n- z\n", "-a[0]; -a[2]", "a:\n- y\n")]
    [InlineData("a:\n- x\nb: 1\n", "-a[0]", "a: []\nb: 1\n")]
    [InlineData("a:\r\n  b:\r\n    c: 1\r\n    d: 2\r\ne: 1\r\n", "-a.b.d; a.f = 1", "a:\r\n  b:\r\n    c: 1\r\n  f: 1\r\ne: 1\r\n")]
    [InlineData("a: {b: 1, c: 2, d: 3}\n", "-a.b; -a.d", "a: {c: 2}\n")]
    [InlineData("a: {b: 1}\n", "-a.b", "a: {}\n")]
    [InlineData("a: [x, y]\n", "-a[1]; a[2] = \"z\"", "a: [x, z]\n")]
    [InlineData("a:\n- - x\n  - y\n", "-a[0][0]", "a:\n- - y\n")]
    public void Removes_what_must_go(string text, string edits, string expected) => Assert.Equal(expected, Edited.Text(text, edits));

    [Theory]
    [InlineData("a: &x {b: 1}\nc: *x\n", "c.b = 2", "alias")]
    [InlineData("a: &x {b: 1}\nc: *x\n", "a.b = 2", "&x")]
    [InlineData("x: &x\n  b: 1\na:\n  <<: *x\n", "a.b = 2", "<<")]
    [InlineData("a: text\n", "a.b = 2", "a single value")]
    [InlineData("a:\n- 1\n", "a.b = 2", "does not lead into a list")]
    [InlineData("a:\n  b: 1\n", "a = 2", "a single value is to be written")]
    [InlineData("a: 1\n", "-b", "no such field")]
    [InlineData("a: &x 1\nb: *x\n", "-a", "without changing something else")]
    [InlineData("a: 1\nb: 2\n", "b = 3; b = 4", "another edit writes '3'")]
    [InlineData("a: {b: 1}\n", "-a; a.c = 2", "removes the field around it")]
    [InlineData("a: \"x\n", "a = 2", "cannot be read")]
    [InlineData("a:\n\tb: 1\n", "a.b = 2", "cannot be read")]
    public void Refuses_what_would_change_something_else(string text, string edits, string reason) =>
        Assert.Contains(reason, Edited.Refusal(text, edits), StringComparison.Ordinal);

    [Fact]
    public void A_refused_edit_takes_no_other_with_it()
    {
        var editable = new EditableText("a: &x {b: 1}\nc: *x\nd: 1\n");

        var plan = editable.Plan(Edited.Parse("a.b = 2; d = 2; -a"));

        Assert.Equal(2, plan.Refused.Length);
        Assert.Equal("a: &x {b: 1}\nc: *x\nd: 2\n", editable.Apply(plan));
    }

    [Theory]
    [InlineData("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n", "a.c = true", "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": true\n  }\n}\n")]
    [InlineData("{\n\t\"a\": {}\n}", "a.c = \"x\"", "{\n\t\"a\": {\n\t\t\"c\": \"x\"\n\t}\n}")]
    [InlineData("{\"a\":[\"x\"]}", "a[1] = \"y\"", "{\"a\":[\"x\", \"y\"]}")]
    [InlineData("{\"a\": 1, \"b\": \"\\/\\ud83d\\ude00\"}", "-a", "{\"b\": \"\\/\\ud83d\\ude00\"}")]
    public void Edits_JSON(string text, string edits, string expected) =>
        Assert.Equal(expected, Edited.Text(text, edits, isJson: true));

    [Fact]
    public void Edits_one_document_of_several()
    {
        var text = "\uFEFF# head\n---\na: 1\n---\n# about b\nb: 1\n...\n";
        var editable = new EditableText(text);

        var plan = editable.Plan([new FieldEdit(1, FieldPath.Parse("b"), EditValue.Typed("2"))]);

        Assert.Equal(text.Replace("b: 1", "b: 2", StringComparison.Ordinal), editable.Apply(plan));
        var replacement = Assert.Single(plan.Replacements);
        Assert.Equal((6, 4, 6, 5, "2"), (replacement.StartLine, replacement.StartColumn, replacement.EndLine, replacement.EndColumn, replacement.NewText));
    }
}
