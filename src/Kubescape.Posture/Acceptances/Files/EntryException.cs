namespace Kubescape.Posture;

/// <summary>Something in an exceptions file that cannot be understood.</summary>
/// <param name="place">File and line.</param>
/// <param name="problem">What is wrong, as a sentence without its full stop.</param>
internal sealed class EntryException(string place, string problem) : FormatException($"{place}: {problem}.")
{
    public string Place { get; } = place;

    public string Problem { get; } = problem;
}
