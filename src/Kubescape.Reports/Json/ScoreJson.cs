using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Scores as JSON numbers of at most four decimals.</summary>
internal static class ScoreJson
{
    private const int Decimals = 4;
    private const double Least = 0.0001;

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double score) =>
        writer.WriteNumber(name, Round(score));

    /// <summary>The score rounded, where only 100 gives 100 and only 0 gives 0.</summary>
    public static double Round(double score)
    {
        var rounded = Math.Round(score, Decimals, MidpointRounding.AwayFromZero);
        return score switch
        {
            > 0 and < Least => Least,
            < 100 when rounded >= 100 => 100 - Least,
            _ => rounded,
        };
    }
}
