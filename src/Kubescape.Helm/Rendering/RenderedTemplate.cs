namespace Kubescape.Helm;

/// <summary>What one template of a chart prints.</summary>
public sealed record RenderedTemplate
{
    private readonly IReadOnlyList<OutputRun> runs;
    private readonly Lazy<int[]> origins;

    internal RenderedTemplate(Chart chart, string path, TemplateOutput output)
    {
        Chart = chart;
        Path = path;
        Text = output.ToString();
        runs = output.Runs;
        origins = new Lazy<int[]>(() => OriginLines.Of(Text, runs));
    }

    /// <summary>The chart that the template belongs to.</summary>
    public Chart Chart { get; }

    /// <summary>The file, from the name of the outermost chart on: <c>app/charts/db/templates/service.yaml</c>.</summary>
    public string Path { get; }

    /// <summary>What it prints; it may hold several manifests.</summary>
    public string Text { get; }

    /// <summary>The 1-based line of the template that a line of its text comes from.</summary>
    /// <param name="line">1-based line of <see cref="Text"/>.</param>
    public int TemplateLine(int line) => origins.Value[Math.Clamp(line, 1, origins.Value.Length) - 1];
}
