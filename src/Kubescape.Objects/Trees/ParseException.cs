namespace Kubescape.Objects;

/// <summary>A document that is not what it should be.</summary>
/// <param name="reason">What is wrong, without the place.</param>
/// <param name="line">1-based.</param>
/// <param name="column">1-based.</param>
public sealed class ParseException(string reason, int line, int column) : FormatException(reason)
{
    /// <summary>1-based line of the trouble.</summary>
    public int Line { get; } = line;

    /// <summary>1-based column of the trouble.</summary>
    public int Column { get; } = column;
}
