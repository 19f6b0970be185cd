namespace Kubescape.Helm;

/// <summary>A chart, or values for one, that cannot be used.</summary>
/// <param name="message">What is wrong, as a clause without a full stop, in the words of Helm where it has some.</param>
public sealed class ChartException(string message) : Exception(message)
{
    /// <summary>The file at fault, relative to the chart; empty when none is.</summary>
    public string File { get; init; } = "";

    /// <summary>1-based line in the file; 0 when it is not known.</summary>
    public int Line { get; init; }
}
