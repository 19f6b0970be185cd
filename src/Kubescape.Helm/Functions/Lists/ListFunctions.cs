namespace Kubescape.Helm;

/// <summary>Making lists and taking parts of them; no function changes the list that it is given.</summary>
internal static class ListFunctions
{
    public static FunctionTable Table => new()
    {
        { "list tuple", 0.., static a => new List<object?>(a.From(0).ToArray()) },
        { "append mustAppend push mustPush", 2, static a => Concat(a.List(0, "Cannot push on type"), [a[1]]) },
        { "prepend mustPrepend", 2, static a => Concat([a[1]], a.List(0, "Cannot prepend on type")) },
        { "concat", 0.., static a => ConcatAll(a) },
        { "first mustFirst", 1, static a => a.List(0, "Cannot find first on type") is [var first, ..] ? first : null },
        { "last mustLast", 1, static a => a.List(0, "Cannot find last on type") is [.., var last] ? last : null },
        { "rest mustRest", 1, static a => Part(a.List(0, "Cannot find rest on type"), 1, 0) },
        { "initial mustInitial", 1, static a => Part(a.List(0, "Cannot find initial on type"), 0, 1) },
        { "slice mustSlice", 1.., static a => Slice(a) },
        { "chunk mustChunk", 2, static a => Chunk(a.Int(0), a.List(1, "Cannot chunk type")) },
        { "reverse mustReverse", 1, static a => Enumerable.Reverse(a.List(0, "Cannot find reverse on type")).ToList() },
        { "compact mustCompact", 1, static a => a.List(0, "Cannot compact on type").FindAll(item => !Truth.IsEmpty(item)) },
    };

    private static List<object?> Concat(List<object?> left, List<object?> right)
    {
        FunctionLimits.CheckItems((long)left.Count + right.Count);
        return [.. left, .. right];
    }

    private static List<object?> ConcatAll(Arguments arguments)
    {
        var all = new List<object?>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var list = arguments.List(index, "Cannot concat type", " as list");
            FunctionLimits.CheckItems((long)all.Count + list.Count);
            all.AddRange(list);
        }

        return all;
    }

    private static List<object?> Part(List<object?> list, int atStart, int atEnd) =>
        list.Count == 0 ? [] : list.GetRange(atStart, list.Count - atStart - atEnd);

    private static List<object?>? Slice(Arguments arguments)
    {
        var list = arguments.List(0, "list should be type of slice or array but");
        if (list.Count == 0)
        {
            return null;
        }

        var start = arguments.Count > 1 ? NumberConversion.ToInteger(arguments[1]) : 0;
        var end = arguments.Count > 2 ? NumberConversion.ToInteger(arguments[2]) : list.Count;
        return start < 0 || end < start || end > list.Count
            ? throw new TemplateException("reflect.Value.Slice: slice index out of bounds")
            : list.GetRange((int)start, (int)(end - start));
    }

    private static List<object?> Chunk(long size, List<object?> list) => size > 0
        ? [.. list.Chunk((int)Math.Min(size, int.MaxValue)).Select(chunk => new List<object?>(chunk))]
        : throw new TemplateException("runtime error: makeslice: len out of range");
}
