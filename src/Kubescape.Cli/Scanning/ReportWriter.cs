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

    public async Task WriteAsync(ScanResult result, CancellationToken cancellationToken)
    {
        if (request.OutputFile is not null)
        {
            foreach (var format in request.Chosen)
            {
                await WriteFileAsync(result, format, request.FileOf(format), cancellationToken);
            }

            PrettyPrint(result, streams.RenderOutput(parsed));
        }
        else if (request.Chosen.Single() is { } format)
        {
            await using var output = StandardStreams.OpenOutput();
            await format.WriteAsync(result, options, output, cancellationToken);
            log.Info($"Overall compliance score: {Score.WholePercent(result.ComplianceScore)}");
        }
        else
        {
            PrettyPrint(result, streams.RenderOutput(parsed));
        }
    }

    /// <summary>Writes beside the target and renames, so that a report is whole or absent.</summary>
    private async Task WriteFileAsync(ScanResult result, ReportFormat? format, string path, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                if (format is not null)
                {
                    await format.WriteAsync(result, options, stream, cancellationToken);
                }
                else
                {
                    await using var writer = new StreamWriter(stream, new UTF8Encoding(false));
                    PrettyPrint(result, StandardStreams.Render(parsed, writer, isTerminal: false));
                }
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: the report cannot be written: {Reason(error)}.");
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }

        log.Info($"The report is in {path}.");
    }

    private static string Reason(Exception error) => error switch
    {
        DirectoryNotFoundException => "there is no such directory",
        UnauthorizedAccessException => "permission denied",
        _ => error.Message.TrimEnd('.'),
    };

    private void PrettyPrint(ScanResult result, IAnsiConsole console) =>
        PrettyPrinter.Print(
            result,
            new PrettyOptions
            {
                View = request.View,
                Verbose = request.Verbose,
                ShowsEvidence = request.ShowsEvidence,
                AttackTrees = request.AttackTrees,
                ExplainsAcceptances = request.ExplainsAcceptances,
            },
            console);
}
