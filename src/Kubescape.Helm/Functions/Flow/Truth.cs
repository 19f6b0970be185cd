namespace Kubescape.Helm;

/// <summary>What templates take for empty.</summary>
internal static class Truth
{
    /// <summary>Whether a condition holds.</summary>
    public static bool IsTrue(object? value) => !IsEmpty(value);

    /// <summary>Whether a value is nil, false, zero, or a text, list or map without content.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null => true,
        bool flag => !flag,
        string text => text.Length == 0,
        long number => number == 0,
        GoInt64 number => number.Value == 0,
        double number => number == 0,
        byte[] bytes => bytes.Length == 0,
        List<object?> list => list.Count == 0,
        SortedDictionary<string, object?> map => map.Count == 0,
        _ => false,
    };
}
