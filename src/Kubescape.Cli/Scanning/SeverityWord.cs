using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>Severities on the command line.</summary>
internal static class SeverityWord
{
    /// <summary>The severity that a word stands for, in any case.</summary>
    /// <exception cref="UsageException">It stands for none.</exception>
    public static Severity Read(string option, string word) =>
        Enum.TryParse<Severity>(word, ignoreCase: true, out var severity)
        && severity != Severity.Unknown
        && Enum.IsDefined(severity)
        && char.IsAsciiLetter(word[0])
            ? severity
            : throw new UsageException($"{option}: '{word}' is no severity: expected low, medium, high or critical.");
}
