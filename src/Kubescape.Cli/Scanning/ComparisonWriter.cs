using System.CommandLine;
using System.Text;
using Kubescape.Posture;
using Kubescape.Reports;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>Puts a comparison where the command line wants it.</summary>
/// <param name="format">The format; <see langword="null"/> for the one for people.</param>
/// <param name="file">The file; <see langword="null"/> for standard output.</param>
/// <param name="verbose">Whether everything is shown.</param>
/// <param name="parsed">The command line.</param>
/// <param name="streams">The streams.</param>
/// <param name="log">The log.</param>
internal sealed class ComparisonWriter(
    ComparisonFormat? format, string? file, bool verbose, ParseResult parsed, StandardStreams streams, Log log)
{
    private readonly ReportOptions options = new() { Version = ProductVersion.Number };

    public async Task WriteAsync(Comparison comparison, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            await WholeFile.WriteAsync(file, stream => WriteAsync(comparison, stream, cancellationToken));
            log.Info($"The comparison is in {file}.");
        }
        else if (format is not null)
        {
            await using var output = StandardStreams.OpenOutput();
            await format.WriteAsync(comparison, options, output, cancellationToken);
        }
        else
        {
            Print(comparison, streams.RenderOutput(parsed));
        }
    }

    private async Task WriteAsync(Comparison comparison, Stream stream, CancellationToken cancellationToken)
    {
        if (format is not null)
        {
            await format.WriteAsync(comparison, options, stream, cancellationToken);
            return;
        }

        await using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        Print(comparison, StandardStreams.Render(parsed, writer, isTerminal: false));
    }

    private void Print(Comparison comparison, IAnsiConsole console) =>
        ComparisonPrinter.Print(comparison, "Posture changes", verbose, console);
}
