namespace Kubescape.Helm;

/// <summary>Defaults, choices and refusal.</summary>
internal static class FlowFunctions
{
    public static FunctionTable Table => new()
    {
        { "default", 1.., static a => a.Count < 2 || Truth.IsEmpty(a[1]) ? a[0] : a[1] },
        { "empty", 1, static a => Truth.IsEmpty(a[0]) },
        { "coalesce", 0.., static a => FirstThatIsNotEmpty(a.From(0)) },
        { "all", 0.., static a => CountOfEmpty(a.From(0)) == 0 },
        { "any", 0.., static a => CountOfEmpty(a.From(0)) < a.Count },
        { "ternary", 3, static a => a.Flag(2) ? a[0] : a[1] },
        { "fail", 1, static a => throw new TemplateException(a.Text(0)) },
        { "hello", 0, static _ => "Hello!" },
    };

    private static object? FirstThatIsNotEmpty(ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            if (!Truth.IsEmpty(value))
            {
                return value;
            }
        }

        return null;
    }

    private static int CountOfEmpty(ReadOnlySpan<object?> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            count += Truth.IsEmpty(value) ? 1 : 0;
        }

        return count;
    }
}
