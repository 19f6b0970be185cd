using System.Text;

namespace Kubescape.Helm;

/// <summary>Items and parts of lists, maps and strings.</summary>
internal static class Indexing
{
    public static object? Index(ReadOnlySpan<object?> arguments)
    {
        var item = arguments[0] ?? throw new TemplateException("index of untyped nil");
        foreach (var index in arguments[1..])
        {
            item = item switch
            {
                List<object?> list => list[Item(index, list.Count, "slice")],
                ValueMap map => map.GetValueOrDefault(Key(index)),
                byte[] bytes => (long)bytes[Item(index, bytes.Length, "slice")],
                string text => Byte(text, index),
                TemplateObject built when built.ToPlain() is ValueMap map => map.GetValueOrDefault(Key(index)),
                null => throw new TemplateException("index of nil pointer"),
                _ => throw new TemplateException($"can't index item of type {GoType.Name(item)}"),
            };
        }

        return item;
    }

    public static object Slice(ReadOnlySpan<object?> arguments)
    {
        var item = arguments[0] ?? throw new TemplateException("slice of untyped nil");
        if (arguments.Length > 4)
        {
            throw new TemplateException($"too many slice indexes: {arguments.Length - 1}");
        }

        switch (item)
        {
            case string when arguments.Length == 4:
                throw new TemplateException("cannot 3-index slice a string");
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                return Encoding.UTF8.GetString(bytes[Bounds(arguments[1..], bytes.Length)]);
            case byte[] array:
                return array[Bounds(arguments[1..], array.Length)];
            case List<object?> list:
                var (offset, length) = Bounds(arguments[1..], list.Count).GetOffsetAndLength(list.Count);
                return list.GetRange(offset, length);
            default:
                throw new TemplateException($"can't slice item of type {GoType.Name(item)}");
        }
    }

    private static object Byte(string text, object? index)
    {
        if (Ascii.IsValid(text))
        {
            return (long)text[Item(index, text.Length, "string")];
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return (long)bytes[Item(index, bytes.Length, "string")];
    }

    private static string Key(object? index) => index switch
    {
        string key => key,
        null => throw new TemplateException("value is nil; should be of type string"),
        _ => throw new TemplateException($"value has type {GoType.Name(index)}; should be string"),
    };

    private static int Item(object? index, int count, string kind)
    {
        var position = Position(index, count);
        return position < count ? position : throw new TemplateException($"reflect: {kind} index out of range");
    }

    private static int Position(object? index, int last)
    {
        var position = index switch
        {
            long number => number,
            GoInt64 number => number.Value,
            null => throw new TemplateException("cannot index slice/array with nil"),
            _ => throw new TemplateException($"cannot index slice/array with type {GoType.Name(index)}"),
        };
        return position >= 0 && position <= last ? (int)position : throw new TemplateException($"index out of range: {position}");
    }

    private static Range Bounds(ReadOnlySpan<object?> indexes, int length)
    {
        Span<int> bounds = [0, length, length];
        for (var index = 0; index < indexes.Length; index++)
        {
            bounds[index] = Position(indexes[index], length);
        }

        if (bounds[0] > bounds[1])
        {
            throw new TemplateException($"invalid slice index: {bounds[0]} > {bounds[1]}");
        }

        return bounds[1] <= bounds[2]
            ? bounds[0]..bounds[1]
            : throw new TemplateException($"invalid slice index: {bounds[1]} > {bounds[2]}");
    }
}
