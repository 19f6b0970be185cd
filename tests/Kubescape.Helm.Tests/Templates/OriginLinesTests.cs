namespace Kubescape.Helm.Tests;

public sealed class OriginLinesTests
{
    [Fact]
    public void Lines_of_values_come_from_their_action()
    {
        var chart = TestChart.Of(
            ("templates/a.yaml", "a: 1\n{{ if true -}}\nb: 2\n{{- end }}\nc: {{ .Values.text }}\nd: 4\n"),
            ("values.yaml", "text: \"x\\n  y\""));

        var template = Assert.Single(TestChart.Render(chart).Templates);

        Assert.Equal("a: 1\nb: 2\nc: x\n  y\nd: 4\n", template.Text);
        Assert.Equal([1, 3, 5, 5, 6], Enumerable.Range(1, 5).Select(template.TemplateLine));
    }

    [Fact]
    public void Lines_of_a_called_template_come_from_the_call()
    {
        var chart = TestChart.Of(
            ("templates/_h.tpl", "{{ define \"h\" }}\nb: 2\nc: 3\n{{ end }}"),
            ("templates/a.yaml", "a: 1\n{{ template \"h\" . }}\nd: 4\n"));

        var template = Assert.Single(TestChart.Render(chart).Templates);

        Assert.Equal("a: 1\n\nb: 2\nc: 3\n\nd: 4\n", template.Text);
        Assert.Equal([1, 2, 2, 2, 2, 3], Enumerable.Range(1, 6).Select(template.TemplateLine));
    }

    [Fact]
    public void Manifests_know_the_lines_of_their_template()
    {
        var chart = TestChart.Of(("templates/a.yaml", "a: 1\n---\n{{- if true }}\n# why\nb: 2\n{{- end }}\n"));

        var manifests = TestChart.Render(chart).Manifests;

        Assert.Equal(["a: 1\n", "# why\nb: 2\n"], manifests.Select(manifest => manifest.Text));
        Assert.Equal([4, 5], [manifests[1].SourceLine(1), manifests[1].SourceLine(2)]);
    }
}
