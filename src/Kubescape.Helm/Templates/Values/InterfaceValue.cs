namespace Kubescape.Helm;

/// <summary>An item of a list or map while a loop stands at it: unlike other values, nil has no fields here.</summary>
internal sealed class InterfaceValue(object? value)
{
    public object? Value { get; } = value;

    public static object? Unwrap(object? value) => value is InterfaceValue item ? item.Value : value;
}
