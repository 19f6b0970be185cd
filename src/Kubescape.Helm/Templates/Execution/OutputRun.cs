namespace Kubescape.Helm;

/// <summary>A stretch of output with one origin; it ends where the next begins.</summary>
/// <param name="Offset">Where it begins in the output.</param>
/// <param name="Line">1-based line of the template.</param>
/// <param name="IsCopy">Whether it is text of the template, so that the line grows with it.</param>
internal readonly record struct OutputRun(int Offset, int Line, bool IsCopy);
