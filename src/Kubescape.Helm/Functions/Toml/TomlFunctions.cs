namespace Kubescape.Helm;

/// <summary>Values as TOML and back.</summary>
internal static class TomlFunctions
{
    public static FunctionTable Table => new()
    {
        { "toToml", 1, static a => ToToml(a[0]) },
        { "mustToToml", 1, static a => TomlWriter.Write(a[0]) },
        { "fromToml", 1, static a => FromToml(a.Text(0)) },
    };

    // Helm prints the error in the place of the text.
    private static string ToToml(object? value)
    {
        try
        {
            return TomlWriter.Write(value);
        }
        catch (TemplateException error) when (error.Message.StartsWith("toml:", StringComparison.Ordinal))
        {
            return error.Message;
        }
    }

    private static SortedDictionary<string, object?> FromToml(string text)
    {
        try
        {
            return new TomlReader(text).Read();
        }
        catch (TemplateException error)
        {
            return new(StringComparer.Ordinal) { ["Error"] = error.Message };
        }
    }
}
