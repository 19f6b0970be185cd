namespace Kubescape.Helm;

/// <summary>What Go calls the types of template values.</summary>
internal static class GoType
{
    /// <summary>The type as %T prints it: <c>map[string]interface {}</c>.</summary>
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
        SemanticVersion => "*semver.Version",
        List<object?> => "[]interface {}",
        ValueMap => "map[string]interface {}",
        TemplateObject built => built.TypeName,
        _ => "struct {}",
    };

    /// <summary>The kind that the reflect package of Go has for the type: <c>slice</c> and <c>map</c> among them.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "invalid",
        bool or string or long or GoInt64 or double => Name(value),
        byte[] or List<object?> => "slice",
        SemanticVersion => "ptr",
        ValueMap => "map",
        _ => "struct",
    };
}
