namespace Kubescape.Helm;

/// <summary>The arguments of a call, refused in the words of Go's text/template when they are of the wrong type.</summary>
internal readonly ref struct Arguments(ReadOnlySpan<object?> values)
{
    private readonly ReadOnlySpan<object?> values = values;

    public int Count => values.Length;

    public object? this[int index] => values[index];

    /// <summary>An argument where Go wants a string.</summary>
    public string Text(int index) => values[index] as string ?? throw WrongType("string", values[index]);

    /// <summary>An argument where Go wants an int.</summary>
    public long Int(int index) => values[index] is long number ? number : throw WrongType("int", values[index]);

    /// <summary>An argument where Go wants a float64; a literal of a template may be written as an integer.</summary>
    public double Float(int index) => values[index] switch
    {
        double number => number,
        long number => number,
        _ => throw WrongType("float64", values[index]),
    };

    /// <summary>An argument where Go wants a bool.</summary>
    public bool Flag(int index) => values[index] is bool flag ? flag : throw WrongType("bool", values[index]);

    /// <summary>An argument where Go wants a map.</summary>
    public SortedDictionary<string, object?> Map(int index) =>
        values[index] as SortedDictionary<string, object?> ?? throw WrongType("map[string]interface {}", values[index]);

    /// <summary>An argument where Go wants a time.</summary>
    public DateTimeOffset Time(int index) =>
        values[index] is DateTimeOffset time ? time : throw WrongType("time.Time", values[index]);

    /// <summary>An argument that has to be a list.</summary>
    /// <param name="index">Of the argument.</param>
    /// <param name="refusal">What is said of another, before its kind: <c>Cannot push on type</c>.</param>
    /// <param name="ending">Said after its kind.</param>
    public List<object?> List(int index, string refusal, string ending = "") =>
        Sequence(values[index]) ?? throw new TemplateException(values[index] is null
            ? "runtime error: invalid memory address or nil pointer dereference"
            : $"{refusal} {GoType.Kind(values[index])}{ending}");

    /// <summary>The arguments from an index on.</summary>
    public ReadOnlySpan<object?> From(int index) => index < values.Length ? values[index..] : [];

    /// <summary>The items of a slice; <see langword="null"/> for what is none.</summary>
    public static List<object?>? Sequence(object? value) => value switch
    {
        List<object?> list => list,
        byte[] bytes => [.. bytes.Select(item => (object?)(long)item)],
        _ => null,
    };

    private static TemplateException WrongType(string expected, object? value) =>
        new($"wrong type for value; expected {expected}; got {(value is null ? "interface {}" : GoType.Name(value))}");
}
