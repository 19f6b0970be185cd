using System.Text;

namespace Kubescape.Helm;

/// <summary>The functions that the template language itself has.</summary>
/// <remarks>Source: the documentation of Go's text/template, "Functions".</remarks>
internal static class BuiltinFunctions
{
    public static IReadOnlyList<KeyValuePair<string, TemplateFunction>> All { get; } =
    [
        // These two are carried out where they are called, since they may leave arguments alone.
        new("and", static arguments => arguments[^1]),
        new("or", static arguments => arguments[^1]),
        new("not", static arguments => !Truth.IsTrue(Count("not", arguments, 1, 1)[0])),
        new("call", Call),
        new("len", static arguments => Length(Count("len", arguments, 1, 1)[0])),
        new("index", static arguments => Indexing.Index(Count("index", arguments, 1, null))),
        new("slice", static arguments => Indexing.Slice(Count("slice", arguments, 1, null))),
        new("print", static arguments => GoPrinter.Print(arguments)),
        new("printf", Printf),
        new("println", static arguments => GoPrinter.PrintLine(arguments)),
        new("html", static arguments => Escaping.Html(Text(arguments))),
        new("js", static arguments => Escaping.JavaScript(Text(arguments))),
        new("urlquery", static arguments => Escaping.Query(Text(arguments))),
        new("eq", static arguments => Comparison.IsEqualToAny(Count("eq", arguments, 1, null))),
        new("ne", static arguments => !Comparison.IsEqual(Count("ne", arguments, 2, 2)[0], arguments[1])),
        new("lt", static arguments => Comparison.IsLess(Count("lt", arguments, 2, 2)[0], arguments[1])),
        new("le", static arguments => Comparison.IsLessOrEqual(Count("le", arguments, 2, 2)[0], arguments[1])),
        new("gt", static arguments => !Comparison.IsLessOrEqual(Count("gt", arguments, 2, 2)[0], arguments[1])),
        new("ge", static arguments => !Comparison.IsLess(Count("ge", arguments, 2, 2)[0], arguments[1])),
    ];

    private static ReadOnlySpan<object?> Count(string name, ReadOnlySpan<object?> arguments, int least, int? most) =>
        arguments.Length >= least && arguments.Length <= (most ?? int.MaxValue)
            ? arguments
            : throw new TemplateException(
                $"wrong number of args for {name}: want {(most is null ? "at least " : "")}{least} got {arguments.Length}");

    private static object? Call(ReadOnlySpan<object?> arguments) =>
        throw new TemplateException(Count("call", arguments, 1, null)[0] is { } value
            ? $"non-function of type {GoType.Name(value)}"
            : "call of nil");

    private static long Length(object? item) => item switch
    {
        string text => Encoding.UTF8.GetByteCount(text),
        byte[] bytes => bytes.Length,
        List<object?> list => list.Count,
        ValueMap map => map.Count,
        TemplateObject built when built.ToPlain() is ValueMap map => map.Count,
        null => throw new TemplateException("len of nil pointer"),
        _ => throw new TemplateException($"len of type {GoType.Name(item)}"),
    };

    private static string Printf(ReadOnlySpan<object?> arguments) => Count("printf", arguments, 1, null)[0] is string format
        ? GoFormat.Text(format, arguments[1..])
        : throw new TemplateException(
            $"wrong type for value; expected string; got {(arguments[0] is null ? "interface {}" : GoType.Name(arguments[0]))}");

    private static string Text(ReadOnlySpan<object?> arguments)
    {
        if (arguments is [string text])
        {
            return text;
        }

        var values = arguments.ToArray();
        for (var index = 0; index < values.Length; index++)
        {
            values[index] ??= "<no value>";
        }

        return GoPrinter.Print(values);
    }
}
