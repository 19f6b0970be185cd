namespace Kubescape.Helm.Tests;

public sealed class ValuesTests
{
    [Fact]
    public void Null_takes_a_default_away() =>
        Assert.Equal("map[b:2 c:map[e:4]]", Values("a: 1\nb: 2\nc: {d: 3, e: 4}", "a=null,c.d=null"));

    [Fact]
    public void Given_values_win_mapping_by_mapping() =>
        Assert.Equal("map[a:map[v:9 x:1] b:[z]]", Values("a: {x: 1, v: 2}\nb: [q, r]", "a.v=9,b={z}"));

    [Fact]
    public void Globals_reach_sub_charts_and_win_over_theirs()
    {
        var chart = Parent(
            "global: {a: 1, m: {x: 1}}\nsub: {global: {b: 2}}",
            subchart: "global: {a: 5, m: {x: 7, z: 8}}\nown: true",
            template: "{{ .Values.global }} {{ .Values.own }}");

        Assert.Equal("map[a:1 b:2 m:map[x:1 z:8]] true", TestChart.Text(chart));
    }

    [Fact]
    public void Parents_win_over_sub_charts_and_can_take_defaults_away()
    {
        var chart = Parent("sub: {a: null, b: 9}", subchart: "a: 1\nb: 2\nc: 3", template: "{{ .Values }}");

        Assert.Equal("map[b:9 c:3 global:map[]]", TestChart.Text(chart));
    }

    [Theory]
    [InlineData("", "on")]
    [InlineData("sub.enabled=false", "")]
    [InlineData("tags.front=false", "")]
    [InlineData("tags.front=false,tags.back=true", "on")]
    [InlineData("tags.front=false,sub.enabled=true", "on")]
    public void Conditions_and_tags_enable_sub_charts(string set, string expected)
    {
        var chart = Dependent("condition: sub.enabled, other.enabled\n  tags: [front, back]");

        Assert.Equal(expected, string.Concat(TestChart.Render(chart, [set]).Templates.Select(template => template.Text)));
    }

    [Fact]
    public void An_alias_names_the_values()
    {
        var chart = Dependent("alias: other", template: "{{ .Chart.Name }} {{ .Values.a }}", values: "other: {a: 2}");
        var template = Assert.Single(TestChart.Render(chart).Templates);

        Assert.Equal("other 2", template.Text);
        Assert.Equal("app/charts/other/templates/a.yaml", template.Path);
    }

    [Fact]
    public void Imported_values_stand_below_those_of_the_parent()
    {
        var chart = Dependent(
            "import-values: [data, {child: deep.inner, parent: taken.here}]",
            subchart: "exports: {data: {x: 1, v: 1}}\ndeep: {inner: {z: 3}}",
            values: "x: 9",
            own: "{{ .Values.x }}{{ .Values.v }}{{ .Values.taken.here.z }}");

        Assert.Contains("913", TestChart.Render(chart).Templates.Select(template => template.Text));
    }

    [Fact]
    public void Missing_dependencies_are_named()
    {
        var chart = TestChart.Of(
            ("Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\ndependencies: [{name: gone, version: 1.x.x}]"));

        var problem = Assert.Single(TestChart.Render(chart).Problems);

        Assert.Contains("missing in charts/ directory: gone", problem.Message);
    }

    private static string Values(string defaults, string set) =>
        TestChart.Text(TestChart.Of(("values.yaml", defaults), ("templates/a.yaml", "{{ .Values }}")), set);

    private static Chart Parent(string values, string subchart, string template) => TestChart.Of(
        ("values.yaml", values),
        ("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.2.3\n"),
        ("charts/sub/values.yaml", subchart),
        ("charts/sub/templates/a.yaml", template));

    private static Chart Dependent(
        string dependency, string subchart = "a: 1", string template = "on", string values = "", string own = "")
    {
        var files = new List<(string, string)>
        {
            ("Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n"
                + $"dependencies:\n- name: sub\n  version: ~1.2.0\n  {dependency}\n"),
            ("values.yaml", values),
            ("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.2.3\n"),
            ("charts/sub/values.yaml", subchart),
            ("charts/sub/templates/a.yaml", template),
        };
        if (own.Length > 0)
        {
            files.Add(("templates/own.yaml", own));
        }

        return TestChart.Of([.. files]);
    }
}
