using System.Text;

namespace Kubescape.Helm.Tests;

/// <summary>Charts made of texts.</summary>
internal static class TestChart
{
    /// <summary>A chart with a Chart.yaml, where none is given.</summary>
    public static Chart Of(params (string Name, string Text)[] files)
    {
        var all = files.Any(file => file.Name == "Chart.yaml")
            ? files
            : [("Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n"), .. files];
        return ChartBuilder.Build(
            [.. all.Select(file => new ChartFile(file.Name, Encoding.UTF8.GetBytes(file.Text)))],
            new LoadBudget(ChartLimits.Default));
    }

    public static RenderedChart Render(Chart chart, params string[] set) =>
        Render(chart, new RenderOptions { KeepGoing = true }, set);

    public static RenderedChart Render(Chart chart, RenderOptions options, params string[] set) =>
        new ChartRenderer(options).Render(chart, new ValueOverrides { Set = set }.Merge());

    /// <summary>What the only template of a chart prints.</summary>
    public static string Text(Chart chart, params string[] set) => Assert.Single(Render(chart, set).Templates).Text;
}
