using System.Collections.Immutable;
using System.CommandLine;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary>The reports that the command line asks for.</summary>
internal sealed record ReportRequest
{
    /// <summary>The report for people, which is written to terminals.</summary>
    private const string PrettyName = "pretty-printer";

    /// <summary>The extension of its file.</summary>
    private const string PrettyExtension = ".txt";

    /// <summary>Every format that can be asked for, separated by commas.</summary>
    public static string FormatNames { get; } =
        string.Join(", ", ReportFormats.All.Select(format => format.Name).Prepend(PrettyName));

    /// <summary>The formats; <see langword="null"/> among them stands for the report for people.</summary>
    public required ImmutableArray<ReportFormat?> Chosen { get; init; }

    /// <summary>
    /// The file to write, without or with the extension of a format; <see langword="null"/> for standard output.
    /// </summary>
    public string? OutputFile { get; init; }

    public required PrettyView View { get; init; }

    public bool Verbose { get; init; }

    public bool AttackTrees { get; init; }

    public bool ExplainsAcceptances { get; init; }

    public bool AlwaysAuditsExceptions { get; init; }

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isOverview">Whether the scan was asked for the overview, so that the security view is the default.</param>
    /// <exception cref="UsageException">They do not make sense.</exception>
    public static ReportRequest Read(ParseResult parsed, bool isOverview)
    {
        var names = parsed.GetValue(ScanOptions.Format) is { Length: > 0 } given ? given : [PrettyName];
        ImmutableArray<ReportFormat?> formats = [.. names.Select(FindFormat).Distinct()];
        var output = parsed.GetValue(ScanOptions.Output);
        if (output is null && formats.Length > 1)
        {
            throw new UsageException("Several formats need --output: each is written to a file of its own.");
        }

        CheckVersion(parsed.GetValue(ScanOptions.FormatVersion));
        var view = ReadView(parsed.GetValue(ScanOptions.View), isOverview);
        var request = new ReportRequest
        {
            Chosen = formats,
            OutputFile = output,
            View = view,
            Verbose = parsed.GetValue(ScanOptions.Verbose),
            AttackTrees = parsed.GetValue(ScanOptions.PrintAttackTree),
            ExplainsAcceptances = parsed.GetValue(ScanOptions.ExplainExceptions),
            AlwaysAuditsExceptions = parsed.GetValue(ScanOptions.AuditExceptions),
        };
        request.CheckFiles();
        return request;
    }

    /// <summary>
    /// The file of a format: the output file, in which the extension of the format replaces that of another chosen one. The only
    /// format keeps the name that it was given if that ends in the same kind of file, <c>.json</c> for <c>.gitlab-sast.json</c>.
    /// </summary>
    public string FileOf(ReportFormat? format)
    {
        var extension = ExtensionOf(format);
        if (Chosen.Length == 1 && HasExtension(Path.GetExtension(extension)))
        {
            return OutputFile!;
        }

        var given = Chosen.Select(ExtensionOf).Where(HasExtension).OrderByDescending(other => other.Length).FirstOrDefault("");
        return OutputFile![..^given.Length] + extension;

        bool HasExtension(string other) => OutputFile!.EndsWith(other, StringComparison.OrdinalIgnoreCase);
    }

    private static string ExtensionOf(ReportFormat? format) => format?.Extension ?? PrettyExtension;

    private void CheckFiles()
    {
        var clash = OutputFile is null
            ? null
            : Chosen.GroupBy(FileOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(formats => formats.Count() > 1);
        if (clash is not null)
        {
            var names = string.Join(" and ", clash.Select(format => format?.Name ?? PrettyName));
            throw new UsageException($"--format: {names} would be written to the same file, {clash.Key}: ask for one at a time.");
        }
    }

    private static ReportFormat? FindFormat(string name) =>
        name.Equals(PrettyName, StringComparison.OrdinalIgnoreCase)
            ? null
            : ReportFormats.Find(name)
                ?? throw new UsageException($"--format: there is no format '{name}': expected {FormatNames}.");

    private static void CheckVersion(string? version)
    {
        if (version is not null && !version.Equals("v2", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"--format-version: the JSON report is not written in version '{version}': expected v2.");
        }
    }

    /// <summary>A framework has no overview of its own; its summary is what the security view would be.</summary>
    private static PrettyView ReadView(string? name, bool isOverview) => name?.ToLowerInvariant() switch
    {
        null or "security" => isOverview ? PrettyView.Security : PrettyView.Resource,
        "resource" => PrettyView.Resource,
        "control" => PrettyView.Control,
        _ => throw new UsageException($"--view: there is no view '{name}': expected security, resource or control."),
    };
}
