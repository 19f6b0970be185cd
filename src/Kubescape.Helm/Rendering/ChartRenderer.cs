namespace Kubescape.Helm;

/// <summary>Renders charts as <c>helm template</c> does, without Helm and without a cluster.</summary>
/// <param name="options">How.</param>
public sealed class ChartRenderer(RenderOptions options)
{
    /// <summary>What the chart makes of the values.</summary>
    /// <param name="chart">A chart with its sub-charts.</param>
    /// <param name="overrides">What wins over the chart's own values; it stays as it is.</param>
    /// <exception cref="ChartException">The chart cannot be rendered; unless the rendering keeps going.</exception>
    public RenderedChart Render(Chart chart, ValueMap overrides)
    {
        var problems = new ProblemCollector(options.KeepGoing);
        var engine = new TemplateEngine(options.Limits, options.Sources);
        var ranges = new VersionRanges(engine.Functions);
        Check(chart, ranges, problems);
        var selected = ImportedValues.Import(new EnabledCharts(ranges).Select(chart, overrides));
        var values = CoalescedValues.Of(selected, overrides);
        problems.Add(options.SkipSchemaValidation ? null : ValuesSchema.Describe(selected, values));

        var name = ReleaseName(engine);
        var templates = Execute(ChartTemplates.Collect(selected, values, name, options, engine), engine, problems);
        var manifests = new ManifestSorter(problems).Sort(templates);
        IEnumerable<RenderedManifest> all = options.IncludeCrds ? [.. Crds(selected, selected.Name), .. manifests] : manifests;
        return new RenderedChart
        {
            Chart = selected,
            Templates = templates,
            Manifests = ShownManifests.Select(all.Where(IsWanted), options.ShowOnly, problems),
            Problems = problems.Problems,
        };
    }

    private bool IsWanted(RenderedManifest manifest) =>
        manifest.Hooks.Count == 0 || !(options.SkipHooks || (options.SkipTests && manifest.IsTest));

    private void Check(Chart chart, VersionRanges ranges, ProblemCollector problems)
    {
        problems.Add(chart.Metadata.IsLibrary ? "library charts are not installable" : null);
        problems.Add(MissingCharts.Describe(chart));
        problems.Add(ranges.Contains(chart.Metadata.KubeVersion, options.KubeVersion.Text)
            ? null
            : $"chart requires kubeVersion: {chart.Metadata.KubeVersion} which is incompatible with Kubernetes "
                + options.KubeVersion);
    }

    private string ReleaseName(TemplateEngine engine)
    {
        try
        {
            return options.NameTemplate.Length == 0
                ? options.ReleaseName
                : engine.Execute("name-template", options.NameTemplate, null);
        }
        catch (TemplateException error)
        {
            throw new ChartException(error.Description);
        }
    }

    private static IReadOnlyList<RenderedTemplate> Execute(
        IReadOnlyList<ChartTemplate> templates, TemplateEngine engine, ProblemCollector problems)
    {
        var parsed = templates.Where(template => IsParsed(template, engine, problems)).ToArray();
        var rendered = new List<RenderedTemplate>();
        foreach (var template in parsed.Where(template => !template.IsPartial))
        {
            try
            {
                template.Data["Template"] = new ValueMap(StringComparer.Ordinal)
                {
                    ["Name"] = template.Path,
                    ["BasePath"] = template.BasePath,
                };
                var output = engine.Execute(template.Path, template.Data);
                if (!template.IsNotes)
                {
                    rendered.Add(new RenderedTemplate(template.Chart, template.Path, output));
                }
            }
            catch (TemplateException error)
            {
                problems.Add(Problem(template, error, error.Refusal is { } refusal
                    ? $"execution error at ({error.Place}): {refusal}"
                    : error.Description));
            }
        }

        return [.. rendered.OrderBy(template => template.Path, StringComparer.Ordinal)];
    }

    private static bool IsParsed(ChartTemplate template, TemplateEngine engine, ProblemCollector problems)
    {
        try
        {
            engine.Add(template.Path, template.Text);
            return true;
        }
        catch (TemplateException error)
        {
            problems.Add(Problem(template, error, $"parse error at ({template.Path}:{error.Line}): {error.Message}"));
            return false;
        }
    }

    private static RenderProblem Problem(ChartTemplate template, TemplateException error, string message) =>
        new(error.Template.Length > 0 ? error.Template : template.Path, error.Line, error.Column, message);

    private static IEnumerable<RenderedManifest> Crds(Chart chart, string path)
    {
        var own = chart.Files
            .Where(file => file.Name.StartsWith("crds/", StringComparison.Ordinal)
                && Path.GetExtension(file.Name) is (".yaml" or ".yml" or ".json"))
            .Select(file => new RenderedManifest
            {
                Path = $"{path}/{file.Name}",
                Text = file.Text,
                Kind = "CustomResourceDefinition",
            });
        return own.Concat(chart.Subcharts.SelectMany(subchart => Crds(subchart, $"{path}/charts/{subchart.Name}")));
    }
}
