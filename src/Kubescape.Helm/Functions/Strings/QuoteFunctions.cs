namespace Kubescape.Helm;

/// <summary>Quoting values, and making texts of them.</summary>
internal static class QuoteFunctions
{
    public static FunctionTable Table => new()
    {
        { "quote", 0.., static a => Join(a.From(0), value => GoQuote.Double(TextOf(value))) },
        { "squote", 0.., static a => Join(a.From(0), value => "'" + GoText.Print(value) + "'") },
        { "cat", 0.., static a => Join(a.From(0), GoText.Print) },
        { "toString", 1, static a => TextOf(a[0]) },
    };

    /// <summary>A value as text; bytes are UTF-8.</summary>
    public static string TextOf(object? value) =>
        value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : GoText.Print(value);

    private static string Join(ReadOnlySpan<object?> values, Func<object?, string> print)
    {
        var texts = new List<string>(values.Length);
        var length = 0L;
        foreach (var value in values)
        {
            if (value is not null)
            {
                texts.Add(print(value));
                FunctionLimits.CheckText(length += texts[^1].Length);
            }
        }

        return string.Join(' ', texts);
    }
}
