using System.Globalization;

namespace Kubescape.Kustomize;

/// <summary>A kustomization that cannot be built.</summary>
/// <param name="reason">What is wrong and what was expected, as a clause without a full stop.</param>
/// <param name="file">The file at fault, or the directory that should hold it.</param>
/// <param name="line">1-based; 0 when no line is at fault.</param>
public sealed class KustomizeException(string reason, string file, int line) : Exception(Describe(reason, file, line))
{
    /// <summary>What is wrong, without its place and without a full stop.</summary>
    public string Reason { get; } = reason;

    /// <summary>The file at fault, as a user would write it.</summary>
    public string File { get; } = file;

    /// <summary>1-based; 0 when no line is at fault.</summary>
    public int Line { get; } = line;

    private static string Describe(string reason, string file, int line) =>
        line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {reason}.") : $"{file}: {reason}.";
}
