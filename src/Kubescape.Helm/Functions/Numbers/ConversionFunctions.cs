namespace Kubescape.Helm;

/// <summary>Making numbers of values.</summary>
internal static class ConversionFunctions
{
    public static FunctionTable Table => new()
    {
        { "int", 1, static a => NumberConversion.ToInteger(a[0]) },
        { "int64", 1, static a => new GoInt64(NumberConversion.ToInteger(a[0])) },
        { "float64", 1, static a => NumberConversion.ToFloat(a[0]) },
        { "atoi", 1, static a => NumberConversion.TryParseInteger(a.Text(0), 10, out var number) ? number : 0L },
        { "toDecimal", 1, static a => new GoInt64(FromOctal(GoText.Print(a[0]))) },
    };

    private static long FromOctal(string text) => NumberConversion.TryParseInteger(text, 8, out var number) ? number : 0;
}
