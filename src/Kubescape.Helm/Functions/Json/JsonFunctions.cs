namespace Kubescape.Helm;

/// <summary>Values as JSON and back.</summary>
internal static class JsonFunctions
{
    public static FunctionTable Table => new()
    {
        { "toJson", 1, static a => TryWrite(a[0], escapesHtml: true, isPretty: false) },
        { "toPrettyJson", 1, static a => TryWrite(a[0], escapesHtml: true, isPretty: true) },
        { "toRawJson mustToRawJson", 1, static a => JsonText.Write(a[0], escapesHtml: false) },
        { "mustToJson", 1, static a => JsonText.Write(a[0]) },
        { "mustToPrettyJson", 1, static a => JsonText.Write(a[0], isPretty: true) },
        { "fromJson", 1, static a => FromJson(a.Text(0)) },
        { "fromJsonArray", 1, static a => FromJsonArray(a.Text(0)) },
        { "mustFromJson", 1, static a => JsonReader.Read(a.Text(0)) },
    };

    // Helm prints nothing where Go has an error.
    private static string TryWrite(object? value, bool escapesHtml, bool isPretty)
    {
        try
        {
            return JsonText.Write(value, escapesHtml, isPretty);
        }
        catch (TemplateException error) when (error.Message.StartsWith("json:", StringComparison.Ordinal))
        {
            return "";
        }
    }

    private static SortedDictionary<string, object?> FromJson(string text)
    {
        var error = Try(text, out var value);
        var map = value as SortedDictionary<string, object?> ?? DictionaryFunctions.Empty();
        if (error is not null || value is not (null or SortedDictionary<string, object?>))
        {
            map["Error"] = error ?? JsonErrors.WrongType(value, "map[string]interface {}");
        }

        return map;
    }

    private static List<object?> FromJsonArray(string text) => Try(text, out var value) is { } error ? [error]
        : value is null ? []
        : value as List<object?> ?? [JsonErrors.WrongType(value, "[]interface {}")];

    private static string? Try(string text, out object? value)
    {
        try
        {
            value = JsonReader.Read(text);
            return null;
        }
        catch (TemplateException error)
        {
            value = null;
            return error.Message;
        }
    }
}
