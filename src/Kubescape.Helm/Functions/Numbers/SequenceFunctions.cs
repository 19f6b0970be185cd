namespace Kubescape.Helm;

/// <summary>Lists of whole numbers in steps.</summary>
internal static class SequenceFunctions
{
    public static FunctionTable Table => new()
    {
        { "until", 1, static a => Until(0, a.Int(0), a.Int(0) < 0 ? -1 : 1) },
        { "untilStep", 3, static a => Until(a.Int(0), a.Int(1), a.Int(2)) },
        { "seq", 0.., static a => string.Join(' ', Sequence(a)) },
    };

    private static List<object?> Until(long start, Int128 stop, long step)
    {
        if (step == 0 || step > 0 != stop > start || stop == start)
        {
            return [];
        }

        var count = ((stop - start) / step) + ((stop - start) % step == 0 ? 0 : 1);
        FunctionLimits.CheckItems((long)Int128.Min(count, FunctionLimits.Items + 1));
        var numbers = new List<object?>((int)count);
        for (var index = 0; index < (int)count; index++)
        {
            numbers.Add(start + (index * step));
        }

        return numbers;
    }

    private static List<object?> Sequence(Arguments arguments)
    {
        if (arguments.Count is 0 or > 3)
        {
            return [];
        }

        var start = arguments.Count > 1 ? arguments.Int(0) : 1;
        var end = arguments.Int(arguments.Count - 1);
        var direction = end < start ? -1 : 1;
        return Until(start, (Int128)end + direction, arguments.Count == 3 ? arguments.Int(1) : direction);
    }
}
