namespace Kubescape.Helm;

/// <summary>Lists as sets.</summary>
internal static class SetFunctions
{
    public static FunctionTable Table => new()
    {
        { "uniq mustUniq", 1, static a => Unique(a.List(0, "Cannot find uniq on type")) },
        { "without mustWithout", 1.., static a => Without(a.List(0, "Cannot find without on type"), a.From(1)) },
        { "has mustHas", 2, static a => a[1] is not null && new ValueSet(a.List(1, "Cannot find has on type")).Contains(a[0]) },
    };

    private static List<object?> Unique(List<object?> list)
    {
        var seen = new ValueSet([]);
        return list.FindAll(seen.Add);
    }

    private static List<object?> Without(List<object?> list, ReadOnlySpan<object?> omitted)
    {
        var set = new ValueSet(omitted.ToArray());
        return list.FindAll(item => !set.Contains(item));
    }
}
