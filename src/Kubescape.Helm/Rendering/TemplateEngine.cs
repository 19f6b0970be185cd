namespace Kubescape.Helm;

/// <summary>The templates of a chart, with the functions that call other templates.</summary>
internal sealed class TemplateEngine
{
    private readonly Dictionary<string, TemplateFunction> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<TemplateDefinition>> parsedTexts = new(StringComparer.Ordinal);
    private readonly TemplateBudget budget;
    private TemplateSet templates = new();

    public TemplateEngine(TemplateLimits limits, FunctionSources sources)
    {
        budget = new TemplateBudget(limits);
        foreach (var (name, function) in BuiltinFunctions.All.Concat(HelmFunctions.All(sources)))
        {
            functions[name] = function;
        }

        foreach (var name in PlainArguments.Writers)
        {
            functions[name] = PlainArguments.Of(functions[name]);
        }

        functions["include"] = Include;
        functions["tpl"] = Tpl;
        functions["required"] = Required;
        functions["fail"] = Fail;
        functions["lookup"] = static _ => ValueTree.NewMap();
    }

    public IReadOnlyDictionary<string, TemplateFunction> Functions => functions;

    /// <summary>Adds a file and the templates that it defines.</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public void Add(string path, string text)
    {
        foreach (var definition in TemplateParser.Parse(path, text, functions))
        {
            templates.Add(definition);
        }
    }

    /// <summary>What a file prints; values that are missing print nothing.</summary>
    /// <exception cref="TemplateException">The template cannot be carried out.</exception>
    public TemplateOutput Execute(string path, object? data)
    {
        budget.Depth = 0;
        var output = new TemplateOutput(budget.Limits.MaxOutputLength, hasOrigins: true);
        TemplateExecution.Run(templates.Find(path)!, templates, budget, output, data);
        return output;
    }

    /// <summary>What a text prints that is a template of its own.</summary>
    /// <exception cref="TemplateException">The text is no template, or cannot be carried out.</exception>
    public string Execute(string name, string text, object? data)
    {
        Add(name, text);
        return Execute(name, data).ToString();
    }

    private string Include(ReadOnlySpan<object?> arguments)
    {
        if (arguments.Length != 2)
        {
            throw new TemplateException($"wrong number of args for include: want 2 got {arguments.Length}");
        }

        var name = Text(arguments[0]);
        var template = templates.Find(name)
            ?? throw new TemplateException(
                $"template: no template {GoQuote.Double(name)} associated with template \"gotpl\"");
        return Print(template, arguments[1]);
    }

    /// <summary>A text as a template: what it defines exists only while it is carried out.</summary>
    private string Tpl(ReadOnlySpan<object?> arguments)
    {
        if (arguments.Length != 2)
        {
            throw new TemplateException($"wrong number of args for tpl: want 2 got {arguments.Length}");
        }

        var text = Text(arguments[0]);
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return text.Replace(TemplateOutput.NoValue, "", StringComparison.Ordinal);
        }

        var outer = templates;
        templates = new TemplateSet(outer);
        try
        {
            foreach (var definition in Parsed(text))
            {
                templates.Add(definition);
            }

            return Print(Parsed(text)[0], arguments[1]).Replace(TemplateOutput.NoValue, "", StringComparison.Ordinal);
        }
        finally
        {
            templates = outer;
        }
    }

    private IReadOnlyList<TemplateDefinition> Parsed(string text)
    {
        if (!parsedTexts.TryGetValue(text, out var parsed))
        {
            budget.Spend(text.Length / 8);
            try
            {
                parsedTexts[text] = parsed = TemplateParser.Parse("gotpl", text, functions);
            }
            catch (TemplateException error)
            {
                throw new TemplateException($"cannot parse template {GoQuote.Double(text)}: {error.Description}");
            }
        }

        return parsed;
    }

    private string Print(TemplateDefinition template, object? data)
    {
        if (budget.Depth >= budget.Limits.MaxDepth)
        {
            throw new TemplateException(
                $"rendering template has a nested reference name: {template.Name}: unable to execute template");
        }

        budget.Depth++;
        var output = new TemplateOutput(budget.Limits.MaxOutputLength, hasOrigins: false);
        TemplateExecution.Run(template, templates, budget, output, data);
        budget.Depth--;
        return output.ToString();
    }

    private static object? Required(ReadOnlySpan<object?> arguments) => arguments switch
    {
        [string message, null or ""] => throw new TemplateException(message) { Refusal = message },
        [string, var value] => value,
        _ => throw new TemplateException($"wrong number of args for required: want 2 got {arguments.Length}"),
    };

    private static object? Fail(ReadOnlySpan<object?> arguments)
    {
        var message = arguments is [string text] ? text : "";
        throw new TemplateException(message) { Refusal = message };
    }

    private static string Text(object? value) => value as string
        ?? throw new TemplateException(
            $"wrong type for value; expected string; got {(value is null ? "interface {}" : GoType.Name(value))}");
}
