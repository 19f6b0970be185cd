namespace Kubescape.Helm.Tests;

public sealed class ChartRendererTests
{
    [Theory]
    [InlineData("{{ .Release.Name }} {{ .Release.Namespace }} {{ .Release.Service }}", "release-name default Helm")]
    [InlineData("{{ .Release.IsInstall }} {{ .Release.IsUpgrade }} {{ .Release.Revision }}", "true false 1")]
    [InlineData("{{ .Chart.Name }} {{ .Chart.Version }}|{{ .Chart.Home }}|{{ .Chart.IsRoot }}", "app 1.0.0||true")]
    [InlineData("{{ .Template.Name }} {{ .Template.BasePath }}", "app/templates/a.txt app/templates")]
    [InlineData("{{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.Minor }}", "v1.31.0 31")]
    [InlineData("{{ .Capabilities.APIVersions.Has \"batch/v1\" }} {{ .Capabilities.APIVersions.Has \"x/v1\" }}", "true false")]
    [InlineData("{{ .Files.Get \"conf/a.ini\" }}|{{ .Files.Get \"gone\" }}", "x=1\ny=2\n|")]
    [InlineData("{{ range .Files.Lines \"conf/a.ini\" }}[{{ . }}]{{ end }}", "[x=1][y=2]")]
    [InlineData("{{ range $path, $_ := .Files.Glob \"conf/*.{ini,txt}\" }}{{ $path }};{{ end }}", "conf/a.ini;")]
    [InlineData("{{ range $path, $_ := .Files.Glob \"**.ini\" }}{{ $path }};{{ end }}", "conf/a.ini;conf/deep/b.ini;")]
    [InlineData("{{ (.Files.Glob \"conf/*\").Get \"conf/a.ini\" }}", "x=1\ny=2\n")]
    [InlineData("{{ .Values.gone }}|{{ .Values.a.gone }}|{{ print .Values.gone }}", "|| <nil>")]
    [InlineData("{{ include \"h\" . }}|{{ include \"h\" . | len }}", "<app>|5")]
    [InlineData("{{ tpl \"{{ .Chart.Name }} {{ include \\\"h\\\" . }}\" . }}", "app <app>")]
    [InlineData("{{ tpl \"{{ define \\\"x\\\" }}in{{ end }}{{ template \\\"x\\\" }}\" . }}", "in")]
    [InlineData("{{ tpl .Values.a.text . }}", "app!")]
    [InlineData("{{ lookup \"v1\" \"Pod\" \"\" \"\" }}", "map[]")]
    [InlineData("{{ toYaml .Capabilities.KubeVersion }}", "Major: \"1\"\nMinor: \"31\"\nVersion: v1.31.0")]
    [InlineData("{{ .Chart | toJson }}", "{\"IsRoot\":true,\"apiVersion\":\"v2\",\"name\":\"app\",\"version\":\"1.0.0\"}")]
    [InlineData("{{ (toYaml . | fromYaml).Chart.name }}", "app")]
    [InlineData("{{ (.Files.Glob \"conf/*.ini\").AsConfig }}", "a.ini: |\n  x=1\n  y=2")]
    [InlineData("{{ (.Files.Glob \"conf/*.ini\").AsSecrets }}", "a.ini: eD0xCnk9Mgo=")]
    [InlineData("{{ required \"why\" .Values.num }}", "3")]
    [InlineData("{{ .Values.num }} {{ .Values.big }} {{ .Values.f }}", "3 1e+06 0.5")]
    public void Gives_templates_what_Helm_gives_them(string template, string expected) =>
        Assert.Equal(expected.Replace("| <nil>", "|<nil>", StringComparison.Ordinal), TestChart.Text(App(template)));

    [Theory]
    [InlineData("\n{{ required \"set it\" .Values.gone }}", "execution error at (app/templates/a.txt:2:3): set it", 2, 4)]
    [InlineData("{{ fail \"never\" }}", "execution error at (app/templates/a.txt:1:3): never", 1, 4)]
    [InlineData("\n\n{{ if }}{{ end }}", "parse error at (app/templates/a.txt:3): missing value for if", 3, 7)]
    [InlineData("{{ nope }}", "parse error at (app/templates/a.txt:1): function \"nope\" not defined", 1, 4)]
    [InlineData(
        "a: {{ .Values.gone.deep }}",
        "template: app/templates/a.txt:1:13: executing \"app/templates/a.txt\" at <.Values.gone.deep>: "
            + "nil pointer evaluating interface {}.deep",
        1, 14)]
    [InlineData(
        "{{ include \"bad\" . }}",
        "template: app/templates/a.txt:1:3: executing \"app/templates/a.txt\" at <include \"bad\" .>: error calling include: "
            + "template: app/templates/_h.tpl:2:28: executing \"bad\" at <.Values.x.y>: nil pointer evaluating interface {}.y",
        1, 4)]
    [InlineData(
        "{{ include \"loop\" . }}",
        "unable to execute template",
        1, 4)]
    public void Says_where_a_template_fails(string template, string message, int line, int column)
    {
        var chart = App(template);

        var problem = Assert.Single(TestChart.Render(chart).Problems);
        var error = Assert.Throws<ChartException>(() => TestChart.Render(chart, new RenderOptions()));

        Assert.EndsWith(message, problem.Message);
        Assert.Equal(("app/templates/a.txt", line, column), (problem.Path, problem.Line, problem.Column));
        Assert.Equal((problem.Message, problem.Path, line), (error.Message, error.File, error.Line));
    }

    [Fact]
    public void A_template_that_fails_does_not_stop_the_others()
    {
        var chart = TestChart.Of(
            ("templates/a.yaml", "{{ fail \"no\" }}"), ("templates/b.yaml", "kind: B"), ("templates/c.yaml", "{{ nope }}"),
            ("templates/d.yaml", "a: b: c\n"));

        var rendered = TestChart.Render(chart);

        Assert.Equal(["kind: B"], rendered.Manifests.Select(manifest => manifest.Text));
        Assert.Equal(
            ["app/templates/a.yaml", "app/templates/c.yaml", "app/templates/d.yaml"],
            rendered.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifests_come_in_the_order_of_installation_and_hooks_last()
    {
        var chart = TestChart.Of(
            ("templates/a.yaml", "kind: Zebra\n---\nkind: Ant\n---\nkind: Deployment\n---\n# nothing\n"),
            ("templates/b.yaml", "kind: Job\nmetadata: {annotations: {helm.sh/hook: 'pre-install, test'}}"),
            ("templates/c.yaml", "kind: Namespace"),
            ("templates/NOTES.txt", "kind: Notes"),
            ("crds/x.yaml", "kind: CustomResourceDefinition"));

        Assert.Equal(
            ["CustomResourceDefinition", "Namespace", "Deployment", "", "Ant", "Zebra", "Job"],
            TestChart.Render(chart, new RenderOptions { IncludeCrds = true }).Manifests.Select(manifest => manifest.Kind));
        Assert.DoesNotContain(
            TestChart.Render(chart, new RenderOptions { SkipTests = true }).Manifests, manifest => manifest.Kind == "Job");
    }

    [Fact]
    public void Libraries_only_lend_their_partials()
    {
        var chart = TestChart.Of(
            ("templates/a.yaml", "a: {{ include \"lib\" . }}"),
            ("charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n"),
            ("charts/lib/templates/_l.tpl", "{{ define \"lib\" }}{{ .Chart.Name }}{{ end }}"),
            ("charts/lib/templates/b.yaml", "never: printed"));

        Assert.Equal("a: app", TestChart.Text(chart));
    }

    [Fact]
    public void Templates_of_one_chart_share_what_they_change()
    {
        var chart = TestChart.Of(
            ("templates/a.yaml", "a: {{ .Values.seen }}"), ("templates/b.yaml", "{{ $_ := set .Values \"seen\" 1 }}b: 1"));

        Assert.Equal("a: 1", TestChart.Render(chart).Templates[0].Text);
    }

    [Fact]
    public void Values_have_to_meet_the_schema()
    {
        var chart = TestChart.Of(
            ("values.yaml", "age: -5"),
            ("values.schema.json", "{\"properties\":{\"age\":{\"minimum\":0}},\"required\":[\"name\"]}"));

        Assert.Equal(
            "values don't meet the specifications of the schema(s) in the following chart(s):\n"
                + "app:\n- at '': missing property 'name'\n- at '/age': minimum: got -5, want 0\n",
            Assert.Throws<ChartException>(() => TestChart.Render(chart, new RenderOptions())).Message);
    }

    private static Chart App(string template) => TestChart.Of(
        ("values.yaml", "a: {text: '{{ .Chart.Name }}!'}\nnum: 3\nbig: 1000000\nf: 0.5"),
        ("conf/a.ini", "x=1\ny=2\n"),
        ("conf/deep/b.ini", "z"),
        ("templates/_h.tpl", "{{ define \"h\" }}<{{ .Chart.Name }}>{{ end }}\n{{ define \"bad\" }}{{ .Values.x.y }}{{ end }}"
            + "{{ define \"loop\" }}{{ include \"loop\" . }}{{ end }}"),
        ("templates/a.txt", template));
}
