namespace Kubescape.Helm;

/// <summary>What Go calls the types of values, and which values count as true.</summary>
internal static class GoType
{
    /// <summary>As <c>%T</c> prints it.</summary>
    public static string Name(object? value) => value switch
    {
        null => "<nil>",
        bool => "bool",
        string => "string",
        long => "int",
        GoInt64 => "int64",
        double => "float64",
        byte[] => "[]uint8",
        DateTimeOffset => "time.Time",
        List<object?> => "[]interface {}",
        SortedDictionary<string, object?> => "map[string]interface {}",
        TemplateObject built => built.TypeName,
        _ => "interface {}",
    };

    /// <summary>Whether a condition holds: anything but false, 0, nil and what is empty.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        long number => number != 0,
        GoInt64 number => number.Value != 0,
        double number => number != 0,
        byte[] bytes => bytes.Length > 0,
        List<object?> list => list.Count > 0,
        SortedDictionary<string, object?> map => map.Count > 0,
        TemplateObject built => built.IsTrue,
        _ => true,
    };
}
