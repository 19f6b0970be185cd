namespace Kubescape.Helm;

/// <summary>Values as YAML and back.</summary>
internal static class YamlFunctions
{
    public static FunctionTable Table => new()
    {
        { "toYaml", 1, static a => YamlWriter.TryWrite(a[0], indentsLists: false) ?? "" },
        { "mustToYaml", 1, static a => YamlWriter.TryWrite(a[0], indentsLists: false)
            ?? throw new TemplateException("error converting JSON to YAML: a number or character cannot be written") },
        { "toYamlPretty", 1, static a => YamlWriter.TryWrite(a[0], indentsLists: true) ?? "" },
        { "fromYaml", 1, static a => FromYaml(a.Text(0)) },
        { "fromYamlArray", 1, static a => FromYamlArray(a.Text(0)) },
    };

    private static SortedDictionary<string, object?> FromYaml(string text)
    {
        var value = YamlValues.TryRead(text, out var error);
        var map = value as SortedDictionary<string, object?> ?? DictionaryFunctions.Empty();
        if (error is not null || value is not (null or SortedDictionary<string, object?>))
        {
            map["Error"] = error ?? WrongType(value, "map[string]interface {}");
        }

        return map;
    }

    private static List<object?> FromYamlArray(string text)
    {
        var value = YamlValues.TryRead(text, out var error);
        return error is not null ? [error]
            : value is null ? []
            : value as List<object?> ?? [WrongType(value, "[]interface {}")];
    }

    private static string WrongType(object? value, string wanted) =>
        "error unmarshaling JSON: while decoding JSON: " + JsonErrors.WrongType(value, wanted);
}
