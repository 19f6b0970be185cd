namespace Kubescape.Helm;

/// <summary>Arithmetic of floating-point numbers, done in decimal digits: 0.1 and 0.2 are 0.3.</summary>
internal static class FloatFunctions
{
    public static FunctionTable Table => new()
    {
        { "addf", 0.., static a => Fold(0.0, a.From(0), static (left, right) => left + right) },
        { "add1f", 1, static a => Fold(a[0], [1L], static (left, right) => left + right) },
        { "subf", 1.., static a => Fold(a[0], a.From(1), static (left, right) => left - right) },
        { "mulf", 1.., static a => Fold(a[0], a.From(1), static (left, right) => left * right) },
        { "divf", 1.., static a => Fold(a[0], a.From(1), static (left, right) => left / right) },
        { "maxf", 1.., static a => Extreme(a, Math.Max) },
        { "minf", 1.., static a => Extreme(a, Math.Min) },
        { "floor", 1, static a => Math.Floor(NumberConversion.ToFloat(a[0])) },
        { "ceil", 1, static a => Math.Ceiling(NumberConversion.ToFloat(a[0])) },
        { "round", 2.., static a => Round(NumberConversion.ToFloat(a[0]), a.Int(1), a.Count > 2 ? a.Float(2) : 0.5) },
    };

    private static double Fold(object? first, ReadOnlySpan<object?> others, Func<BigDecimal, BigDecimal, BigDecimal> combine)
    {
        var result = BigDecimal.From(NumberConversion.ToFloat(first));
        foreach (var other in others)
        {
            result = combine(result, BigDecimal.From(NumberConversion.ToFloat(other)));
        }

        return result.ToDouble();
    }

    private static double Extreme(Arguments arguments, Func<double, double, double> choose)
    {
        var result = NumberConversion.ToFloat(arguments[0]);
        foreach (var value in arguments.From(1))
        {
            result = choose(result, NumberConversion.ToFloat(value));
        }

        return result;
    }

    private static double Round(double value, long places, double roundsUpFrom)
    {
        var power = Math.Pow(10, places);
        var digits = power * value;
        return (digits - Math.Truncate(digits) >= roundsUpFrom ? Math.Ceiling(digits) : Math.Floor(digits)) / power;
    }
}
