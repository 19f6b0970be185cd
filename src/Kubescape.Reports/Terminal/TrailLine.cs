namespace Kubescape.Reports;

/// <summary>A line of an object.</summary>
/// <param name="Number">1-based line in the file; 0 for objects of a cluster.</param>
/// <param name="Text">YAML, indented.</param>
/// <param name="IsMarked">Whether it is the one that a finding is about.</param>
internal readonly record struct TrailLine(int Number, string Text, bool IsMarked);
