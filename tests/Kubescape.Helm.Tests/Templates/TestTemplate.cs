namespace Kubescape.Helm.Tests;

/// <summary>Runs a text as a template.</summary>
internal static class TestTemplate
{
    private static readonly Dictionary<string, TemplateFunction> Functions = BuiltinFunctions.All
        .Concat(HelmFunctions.All(new FunctionSources()).Where(pair => pair.Key is "list" or "dict" or "int64" or "float64"))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>What it prints, or the error as Go words it.</summary>
    public static string Run(string template, object? data)
    {
        try
        {
            var templates = new TemplateSet();
            foreach (var definition in TemplateParser.Parse("t", template, Functions))
            {
                templates.Add(definition);
            }

            var output = new TemplateOutput(1_000_000, hasOrigins: false);
            var budget = new TemplateBudget(new TemplateLimits { MaxSteps = 100_000 });
            TemplateExecution.Run(templates.Find("t")!, templates, budget, output, data);
            return output.ToString();
        }
        catch (TemplateException error)
        {
            return error.Description;
        }
    }
}
