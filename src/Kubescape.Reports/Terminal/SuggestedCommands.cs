using System.Buffers;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Commands that show more of what was scanned.</summary>
internal sealed class SuggestedCommands(string program, ScanTarget target)
{
    private static readonly SearchValues<char> NeedsNoQuotes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@=,+%");

    private readonly string paths = string.Concat(target.Paths.Select(path => $" {Quote(path)}"));

    /// <summary>The evidence of one control.</summary>
    public string Control(string id) => $"{program} scan control {id} -v{paths}";

    /// <summary>The table of one framework.</summary>
    public string Framework(string name) => $"{program} scan framework {Quote(name)}{paths}";

    /// <summary>The evidence of every resource, or of those in one namespace.</summary>
    public string Resources(string @namespace = "") =>
        $"{program} scan --view=resource -v{(@namespace.Length == 0 ? "" : $" --include-namespaces {Quote(@namespace)}")}{paths}";

    /// <summary>The current cluster.</summary>
    public string Cluster => $"{program} scan";

    /// <summary>An argument as a POSIX shell reads it back.</summary>
    private static string Quote(string argument) =>
        argument.Length > 0 && !argument.AsSpan().ContainsAnyExcept(NeedsNoQuotes)
            ? argument
            : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
