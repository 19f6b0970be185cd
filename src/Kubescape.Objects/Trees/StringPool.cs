namespace Kubescape.Objects;

/// <summary>Keeps one copy of the names and short values that recur all over a set of manifests. For one thread.</summary>
internal sealed class StringPool
{
    private const int MaxLength = 64;
    private const int MaxStrings = 16_384;

    private readonly HashSet<string> strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StringPool() => lookup = strings.GetAlternateLookup<ReadOnlySpan<char>>();

    [field: ThreadStatic]
    public static StringPool OfThread => field ??= new StringPool();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return text.ToString();
        }

        if (lookup.TryGetValue(text, out var pooled))
        {
            return pooled;
        }

        var added = text.ToString();
        if (strings.Count < MaxStrings)
        {
            strings.Add(added);
        }

        return added;
    }
}
