namespace Kubescape.Helm;

/// <summary>A file of a chart that could not be rendered, or a chart that is not what it should be.</summary>
/// <param name="Path">The file, from the name of the outermost chart on; empty when no file is at fault.</param>
/// <param name="Line">1-based; 0 when it is not known.</param>
/// <param name="Column">1-based; 0 when it is not known.</param>
/// <param name="Message">In the words of Helm.</param>
public sealed record RenderProblem(string Path, int Line, int Column, string Message);
