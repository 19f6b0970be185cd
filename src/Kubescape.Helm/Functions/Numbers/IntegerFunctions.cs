namespace Kubescape.Helm;

/// <summary>Arithmetic of whole numbers; results are int64 and wrap around, as in Go.</summary>
internal static class IntegerFunctions
{
    public static FunctionTable Table => new()
    {
        { "add", 0.., static a => Fold(a, 0, static (sum, number) => sum + number) },
        { "add1", 1, static a => new GoInt64(NumberConversion.ToInteger(a[0]) + 1) },
        { "sub", 2, static a => Fold(a, static (difference, number) => difference - number) },
        { "mul", 1.., static a => Fold(a, static (product, number) => product * number) },
        { "div", 2, static a => Fold(a, static (dividend, divisor) => divisor == -1 ? -dividend : dividend / NotZero(divisor)) },
        { "mod", 2, static a => Fold(a, static (dividend, divisor) => divisor == -1 ? 0 : dividend % NotZero(divisor)) },
        { "max biggest", 1.., static a => Fold(a, Math.Max) },
        { "min", 1.., static a => Fold(a, Math.Min) },
    };

    private static GoInt64 Fold(Arguments arguments, Func<long, long, long> combine)
    {
        var result = NumberConversion.ToInteger(arguments[0]);
        for (var index = 1; index < arguments.Count; index++)
        {
            result = combine(result, NumberConversion.ToInteger(arguments[index]));
        }

        return new(result);
    }

    private static GoInt64 Fold(Arguments arguments, long start, Func<long, long, long> combine)
    {
        foreach (var value in arguments.From(0))
        {
            start = combine(start, NumberConversion.ToInteger(value));
        }

        return new(start);
    }

    private static long NotZero(long divisor) =>
        divisor != 0 ? divisor : throw new TemplateException("runtime error: integer divide by zero");
}
