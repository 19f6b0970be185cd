namespace Kubescape.Helm;

/// <summary>What Go says of JSON of another type than wanted.</summary>
internal static class JsonErrors
{
    public static string WrongType(object? value, string wanted) =>
        $"json: cannot unmarshal {Name(value)} into Go value of type {wanted}";

    private static string Name(object? value) => value switch
    {
        bool => "bool",
        double => "number",
        string => "string",
        List<object?> => "array",
        _ => "object",
    };
}
