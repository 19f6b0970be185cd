namespace Kubescape.Helm;

/// <summary>Making maps, and reading and writing their entries.</summary>
internal static class DictionaryFunctions
{
    public static FunctionTable Table => new()
    {
        { "dict", 0.., static a => Create(a.From(0)) },
        { "get", 2, static a => a.Map(0).TryGetValue(a.Text(1), out var value) ? value : "" },
        { "set", 3, static a => Set(a.Map(0), a.Text(1), a[2]) },
        { "unset", 2, static a => Unset(a.Map(0), a.Text(1)) },
        { "hasKey", 2, static a => a.Map(0).ContainsKey(a.Text(1)) },
        { "keys", 0.., static a => Collect(a, 0, map => map.Keys) },
        { "values", 1, static a => a.Map(0).Values.ToList() },
        { "pluck", 1.., static a => Pluck(a, a.Text(0)) },
        { "pick", 1.., static a => Choose(a, isNamed: true) },
        { "omit", 1.., static a => Choose(a, isNamed: false) },
        { "dig", 0.., static a => Dig(a) },
    };

    /// <summary>An empty map.</summary>
    public static SortedDictionary<string, object?> Empty() => new(StringComparer.Ordinal);

    private static SortedDictionary<string, object?> Create(ReadOnlySpan<object?> values)
    {
        var map = Empty();
        for (var index = 0; index < values.Length; index += 2)
        {
            map[QuoteFunctions.TextOf(values[index])] = index + 1 < values.Length ? values[index + 1] : "";
        }

        return map;
    }

    private static SortedDictionary<string, object?> Set(SortedDictionary<string, object?> map, string key, object? value)
    {
        map[key] = value;
        return map;
    }

    private static SortedDictionary<string, object?> Unset(SortedDictionary<string, object?> map, string key)
    {
        map.Remove(key);
        return map;
    }

    private static List<object?> Pluck(Arguments arguments, string key) =>
        Collect(arguments, 1, map => map.TryGetValue(key, out var value) ? [value] : []);

    private static List<object?> Collect(
        Arguments arguments, int first, Func<SortedDictionary<string, object?>, IEnumerable<object?>> select)
    {
        var collected = new List<object?>();
        for (var index = first; index < arguments.Count; index++)
        {
            collected.AddRange(select(arguments.Map(index)));
            FunctionLimits.CheckItems(collected.Count);
        }

        return collected;
    }

    private static SortedDictionary<string, object?> Choose(Arguments arguments, bool isNamed)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 1; index < arguments.Count; index++)
        {
            names.Add(arguments.Text(index));
        }

        var chosen = Empty();
        foreach (var (key, value) in arguments.Map(0))
        {
            if (names.Contains(key) == isNamed)
            {
                chosen.Add(key, value);
            }
        }

        return chosen;
    }

    private static object? Dig(Arguments arguments)
    {
        if (arguments.Count < 3)
        {
            throw new TemplateException("dig needs at least three arguments");
        }

        var value = arguments[arguments.Count - 1];
        for (var index = 0; index < arguments.Count - 2; index++)
        {
            var map = value as SortedDictionary<string, object?> ?? throw NotOfType(value, "map[string]interface {}");
            var key = arguments[index] as string ?? throw NotOfType(arguments[index], "string");
            if (!map.TryGetValue(key, out value))
            {
                return arguments[arguments.Count - 2];
            }
        }

        return value;
    }

    private static TemplateException NotOfType(object? value, string type) =>
        new($"interface conversion: interface {{}} is {(value is null ? "nil" : GoType.Name(value))}, not {type}");
}
