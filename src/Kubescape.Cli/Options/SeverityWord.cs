using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>Severities as options spell them.</summary>
internal static class SeverityWord
{
    /// <summary>The severity.</summary>
    /// <exception cref="UsageException">There is no such severity.</exception>
    public static Severity Read(string option, string word) =>
        Enum.TryParse<Severity>(word, ignoreCase: true, out var severity)
        && severity != Severity.Unknown
        && Enum.IsDefined(severity)
        && char.IsAsciiLetter(word[0])
            ? severity
            : throw new UsageException($"{option}: '{word}' is no severity: expected low, medium, high or critical.");
}
