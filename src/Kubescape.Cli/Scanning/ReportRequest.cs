using System.Collections.Immutable;
using System.CommandLine;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary>The reports that the command line asks for.</summary>
internal sealed record ReportRequest
{
    /// <summary>The report for people, which is written to terminals.</summary>
    private const string PrettyName = "pretty-printer";

    /// <summary>The formats; <see langword="null"/> among them stands for the report for people.</summary>
    public required ImmutableArray<ReportFormat?> Chosen { get; init; }

    /// <summary>
    /// The file to write, without or with the extension of a format; <see langword="null"/> for standard output.
    /// </summary>
    public string? OutputFile { get; init; }

    public required PrettyView View { get; init; }

    public bool Verbose { get; init; }

    public bool ShowsEvidence { get; init; }

    /// <summary>How names are hidden; <see langword="null"/> when they are shown.</summary>
    public HiddenNames? HiddenNames { get; init; }

    public bool OmitsRawResources { get; init; }

    public required ImmutableArray<string> LabelsToCopy { get; init; }

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

        var view = ReadView(parsed.GetValue(ScanOptions.View), isOverview);
        return new ReportRequest
        {
            Chosen = formats,
            OutputFile = output,
            View = view,
            Verbose = parsed.GetValue(ScanOptions.Verbose),
            HiddenNames = HiddenNames.Read(parsed),
            OmitsRawResources = parsed.GetValue(ScanOptions.OmitRawResources),
            LabelsToCopy = [.. parsed.GetValue(ScanOptions.LabelsToCopy) ?? []],
            ShowsEvidence = parsed.GetValue(ScanOptions.ShowEvidence),
        };
    }

    /// <summary>The file of a format: the output file with the extension of the format.</summary>
    public static string FileOf(string outputFile, ReportFormat? format)
    {
        var extension = format?.Extension ?? ".txt";
        return outputFile.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? outputFile : outputFile + extension;
    }

    private static ReportFormat? FindFormat(string name) =>
        name.Equals(PrettyName, StringComparison.OrdinalIgnoreCase)
            ? null
            : ReportFormats.Find(name)
                ?? throw new UsageException($"--format: there is no format '{name}': expected {PrettyName}, "
                    + $"{string.Join(", ", ReportFormats.All.Select(format => format.Name))}.");

    /// <summary>A framework has no overview of its own; its summary is what the security view would be.</summary>
    private static PrettyView ReadView(string? name, bool isOverview) => name?.ToLowerInvariant() switch
    {
        null or "security" => isOverview ? PrettyView.Security : PrettyView.Resource,
        "resource" => PrettyView.Resource,
        "control" => PrettyView.Control,
        _ => throw new UsageException($"--view: there is no view '{name}': expected security, resource or control."),
    };
}
