using System.Globalization;

namespace Kubescape.Helm.Tests.Functions;

/// <summary>Values with their types, as the cases have them.</summary>
internal static class Shown
{
    public static string Of(object? value) => value switch
    {
        null => "nil",
        string text => GoQuote.Double(text),
        byte[] bytes => "bytes " + GoQuote.Double(System.Text.Encoding.UTF8.GetString(bytes)),
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        GoInt64 number => "int64 " + number,
        double number => "float64 " + GoText.Print(number),
        DateTimeOffset time => "time " + time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
            .Replace("+00:00", "Z", StringComparison.Ordinal),
        SemanticVersion => "*semver.Version " + value,
        List<object?> list => "[" + string.Join(", ", list.Select(Of)) + "]",
        SortedDictionary<string, object?> map =>
            "{" + string.Join(", ", map.Select(entry => entry.Key + ": " + Of(entry.Value))) + "}",
        _ => throw new InvalidOperationException("No value of a template: " + value),
    };
}
