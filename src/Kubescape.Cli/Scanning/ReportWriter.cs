using System.CommandLine;
using System.Text;
using Kubescape.Posture;
using Kubescape.Reports;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>Puts the reports where the command line wants them.</summary>
internal sealed class ReportWriter(ReportRequest request, ParseResult parsed, StandardStreams streams, Log log)
{
    private readonly ReportOptions options = new()
    {
        Version = ProductVersion.Number,
        ReadSource = request.HiddenNames is null ? SourceText.Read : _ => null,
        OmitRawResources = request.OmitsRawResources,
        LabelsToCopy = request.LabelsToCopy,
        AlwaysAuditsExceptions = request.AlwaysAuditsExceptions,
    };

    public async Task WriteAsync(ScanResult result, Comparison? comparison, CancellationToken cancellationToken)
    {
        if (request.OutputFile is not null)
        {
            foreach (var format in request.Chosen)
            {
                var file = request.FileOf(format);
                await WholeFile.WriteAsync(
                    file, stream => WriteAsync(result, comparison, format, stream, cancellationToken));
                log.Info($"The report is in {file}.");
            }

            PrettyPrint(result, comparison, streams.RenderOutput(parsed));
        }
        else if (request.Chosen.Single() is { } format)
        {
            await using var output = StandardStreams.OpenOutput();
            await format.WriteAsync(result, options with { Comparison = comparison }, output, cancellationToken);
            log.Info($"Overall compliance score: {Score.WholePercent(result.ComplianceScore)}");
            if (comparison is not null)
            {
                log.Info($"Compared with the baseline: {ComparisonPrinter.Summary(comparison)}");
                foreach (var warning in comparison.Warnings)
                {
                    log.Warning(warning);
                }
            }
        }
        else
        {
            PrettyPrint(result, comparison, streams.RenderOutput(parsed));
        }
    }

    private async Task WriteAsync(
        ScanResult result, Comparison? comparison, ReportFormat? format, Stream stream, CancellationToken cancellationToken)
    {
        if (format is not null)
        {
            await format.WriteAsync(result, options with { Comparison = comparison }, stream, cancellationToken);
            return;
        }

        await using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        PrettyPrint(result, comparison, StandardStreams.Render(parsed, writer, isTerminal: false));
    }

    private void PrettyPrint(ScanResult result, Comparison? comparison, IAnsiConsole console) =>
        PrettyPrinter.Print(
            result,
            new PrettyOptions
            {
                View = request.View,
                Verbose = request.Verbose,
                ShowsEvidence = request.ShowsEvidence,
                AttackTrees = request.AttackTrees,
                ExplainsAcceptances = request.ExplainsAcceptances,
                Comparison = comparison,
            },
            console);
}
