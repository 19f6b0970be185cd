using System.Globalization;

namespace Kubescape.Posture;

/// <summary>A place in a file.</summary>
/// <param name="Path">The file, as the user would write it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
public readonly record struct SourceLocation(string Path, int Line, int Column)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");
}
