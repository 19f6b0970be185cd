namespace Kubescape.Helm;

/// <summary>Collects the templates of a chart and its sub-charts, with the values that each sees.</summary>
/// <remarks>Source: Helm's documentation, "Built-in Objects".</remarks>
internal sealed class ChartTemplates(RenderOptions options, TemplateEngine engine)
{
    private readonly List<ChartTemplate> templates = [];
    private readonly CapabilitiesObject capabilities =
        new(options.KubeVersion, [.. DefaultApiVersions.All, .. options.ApiVersions]);

    /// <summary>
    /// In the order of Helm: the deepest first, so that a chart can replace what its sub-charts define, and later paths first.
    /// </summary>
    public static IReadOnlyList<ChartTemplate> Collect(
        Chart chart, ValueMap values, string releaseName, RenderOptions options, TemplateEngine engine)
    {
        var collector = new ChartTemplates(options, engine);
        collector.Add(chart, chart.Name, values, collector.Release(releaseName), isRoot: true);
        return
        [
            .. collector.templates
                .OrderByDescending(template => template.Path.AsSpan().Count('/'))
                .ThenByDescending(template => template.Path, StringComparer.Ordinal),
        ];
    }

    private ValueMap Add(
        Chart chart, string path, ValueMap values, ValueMap release, bool isRoot)
    {
        var subcharts = ValueTree.NewMap();
        foreach (var subchart in chart.Subcharts)
        {
            if (values.GetValueOrDefault(subchart.Name) is not ValueMap below)
            {
                below = ValueTree.NewMap();
            }

            subcharts[subchart.Name] = Add(subchart, $"{path}/charts/{subchart.Name}", below, release, isRoot: false);
        }

        var data = new ValueMap(StringComparer.Ordinal)
        {
            ["Chart"] = new ChartObject(chart, isRoot),
            ["Files"] = new FilesObject(chart.Files, ToYaml),
            ["Release"] = release,
            ["Capabilities"] = capabilities,
            ["Values"] = values,
            ["Subcharts"] = subcharts,
        };
        foreach (var file in chart.Templates)
        {
            var template = new ChartTemplate(chart, $"{path}/{file.Name}", file.Text, $"{path}/templates", data);
            if (template.IsPartial || !chart.Metadata.IsLibrary)
            {
                templates.Add(template);
            }
        }

        return data;
    }

    private object? ToYaml(ReadOnlySpan<object?> arguments) => engine.Functions["toYaml"](arguments);

    private ValueMap Release(string name) => new(StringComparer.Ordinal)
    {
        ["Name"] = name,
        ["Namespace"] = options.Namespace,
        ["IsUpgrade"] = options.IsUpgrade,
        ["IsInstall"] = !options.IsUpgrade,
        ["Revision"] = 1L,
        ["Service"] = "Helm",
    };
}
