using System.Globalization;

namespace Kubescape.Helm;

/// <summary>The keywords of a schema that look at one value without its parts.</summary>
internal static class SchemaAssertions
{
    public static void Check(ValueMap schema, object? value, string path, List<SchemaFailure> failures)
    {
        foreach (var (keyword, operand) in schema)
        {
            if (Failure(keyword, operand, value) is { } reason)
            {
                failures.Add(new SchemaFailure(path, reason));
            }
        }
    }

    private static string? Failure(string keyword, object? operand, object? value) => (keyword, operand, value) switch
    {
        ("type", _, _) => Type(operand, value),
        ("enum", List<object?> allowed, _) => allowed.Any(other => DeepEquality.Same(Plain(other), Plain(value)))
            ? null
            : $"value must be {(allowed.Count > 1 ? "one of " : "")}{string.Join(", ", allowed.Select(Display))}",
        ("const", _, _) => DeepEquality.Same(Plain(operand), Plain(value)) ? null : $"value must be {Display(operand)}",
        ("required", List<object?> names, ValueMap map) => Required(names, map),
        ("pattern", string pattern, string text) => Pattern(pattern, text),
        (_, double limit, string text) => Text(keyword, limit, text),
        (_, double limit, List<object?> list) => Count(keyword, limit, list.Count, "minItems", "maxItems"),
        (_, double limit, ValueMap map) => Count(keyword, limit, map.Count, "minProperties", "maxProperties"),
        ("uniqueItems", true, List<object?> list) => Unique(list),
        (_, double limit, double or GoInt64 or long) => Number(keyword, limit, (double)Plain(value)!),
        _ => null,
    };

    /// <summary>Numbers compare by value, whatever their type.</summary>
    private static object? Plain(object? value) => value switch
    {
        GoInt64 number => (double)number.Value,
        long number => (double)number,
        List<object?> list => list.ConvertAll(Plain),
        _ => value,
    };

    private static string? Type(object? operand, object? value)
    {
        var allowed = operand switch
        {
            string one => [one],
            List<object?> several => several.OfType<string>().ToArray(),
            _ => [],
        };
        var found = Plain(value) switch
        {
            null => "null",
            bool => "boolean",
            double => "number",
            string => "string",
            List<object?> => "array",
            _ => "object",
        };
        var isInteger = Plain(value) is double number && Math.Floor(number) == number;
        return allowed.Length == 0 || allowed.Contains(found) || (isInteger && allowed.Contains("integer"))
            ? null
            : $"got {found}, want {string.Join(" or ", allowed)}";
    }

    private static string? Required(List<object?> names, ValueMap map)
    {
        var missing = names.OfType<string>().Where(name => !map.ContainsKey(name)).Select(name => $"'{name}'").ToArray();
        return missing.Length == 0 ? null : $"missing propert{(missing.Length == 1 ? "y" : "ies")} {string.Join(", ", missing)}";
    }

    private static string? Pattern(string pattern, string text) => SchemaPattern.Matches(pattern, text) switch
    {
        true => null,
        false => $"'{text}' does not match pattern '{pattern}'",
        null => $"the pattern '{pattern}' cannot be checked",
    };

    private static string? Text(string keyword, double limit, string text)
    {
        var length = text.EnumerateRunes().Count();
        return Count(keyword, limit, length, "minLength", "maxLength");
    }

    private static string? Count(string keyword, double limit, int count, string least, string most) =>
        (keyword == least && count < limit) || (keyword == most && count > limit)
            ? string.Create(CultureInfo.InvariantCulture, $"{keyword}: got {count}, want {limit}")
            : null;

    private static string? Unique(List<object?> list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < list.Count; index++)
        {
            if (!seen.Add(Display(list[index])))
            {
                return string.Create(CultureInfo.InvariantCulture, $"items are not unique: the one at {index} is a copy");
            }
        }

        return null;
    }

    private static string? Number(string keyword, double limit, double number)
    {
        var fits = keyword switch
        {
            "minimum" => number >= limit,
            "maximum" => number <= limit,
            "exclusiveMinimum" => number > limit,
            "exclusiveMaximum" => number < limit,
            "multipleOf" => limit <= 0 || Math.Abs(Math.IEEERemainder(number, limit)) < 1e-9 * Math.Abs(limit),
            _ => true,
        };
        return fits ? null : string.Create(CultureInfo.InvariantCulture, $"{keyword}: got {number}, want {limit}");
    }

    private static string Display(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        _ => GoText.Print(value),
    };
}
