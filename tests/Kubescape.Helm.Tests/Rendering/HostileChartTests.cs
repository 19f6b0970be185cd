namespace Kubescape.Helm.Tests;

/// <summary>Charts that try to keep the renderer busy are refused, or done, in little time.</summary>
public sealed class HostileChartTests
{
    [Theory]
    [InlineData("{{ range $i := until 1000000 }}{{ range $j := until 1000000 }}{{ end }}{{ end }}")]
    [InlineData("{{ $d := dict }}{{ range until 60 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}{{ print $d }}")]
    [InlineData("{{ $d := dict }}{{ range until 60 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}{{ printf \"%#v\" $d }}")]
    [InlineData("{{ $d := dict }}{{ range until 60 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}{{ eq $d $d }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"self\" $d }}{{ $d }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"self\" $d }}{{ printf \"%d\" $d }}")]
    [InlineData("{{ $d := dict }}{{ $_ := set $d \"self\" $d }}{{ include \"x\" (toJson $d) }}")]
    [InlineData("{{ tpl .Values.again . }}")]
    [InlineData("{{ $s := \"x\" }}{{ range until 100 }}{{ $s = print $s $s }}{{ end }}")]
    [InlineData("{{ range until 1000 }}{{ $.Values.long }}{{ repeat 100000 \"y\" }}{{ end }}")]
    public void Refuses_work_without_end(string template)
    {
        var chart = TestChart.Of(
            ("values.yaml", "again: '{{ tpl .Values.again . }}'\nlong: text"),
            ("templates/a.txt", template),
            ("templates/b.yaml", "b: 1"));

        var rendered = TestChart.Render(chart);

        Assert.Single(rendered.Problems, problem => problem.Path == "app/templates/a.txt");
    }

    [Fact]
    public void A_limit_that_one_template_reaches_is_said_once_for_each_file()
    {
        var chart = TestChart.Of(("templates/a.yaml", "a: {{ range until 1000 }}{{ end }}"));

        var options = new RenderOptions { KeepGoing = true, Limits = new TemplateLimits { MaxSteps = 500 } };

        var problem = Assert.Single(TestChart.Render(chart, options).Problems);

        Assert.EndsWith("the templates take more than 500 steps", problem.Message);
    }
}
