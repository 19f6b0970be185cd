namespace Kubescape.Reports;

/// <summary>A stretch of one line of a file.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
/// <param name="EndColumn">
/// The column behind its last character; <see langword="null"/> when the file cannot be read any more.
/// </param>
internal readonly record struct SourceRegion(int Line, int Column, int? EndColumn);
