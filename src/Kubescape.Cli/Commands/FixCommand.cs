using System.CommandLine;
using Kubescape.Objects;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary><c>fix</c>: makes the edits that a report names.</summary>
internal static class FixCommand
{
    private static readonly TreeLimits ReportLimits = TreeLimits.Default with { MaxNodes = 100_000_000 };

    public static Command Create(StandardStreams streams)
    {
        var report = new Argument<string>("report") { Description = "A report that 'kubescape scan PATH -f json' wrote" };
        var basePath = new Option<string?>("--base-path")
        {
            Description = "Where the scan was started, when that is not the current directory",
            HelpName = "directory",
        };
        var command = new ExampleCommand(
            "fix",
            "Mend manifests as a JSON report says; comments, order and layout stay",
            ("kubescape fix report.json", "show the changes and ask"),
            ("kubescape fix report.json --dry-run", "show the changes"),
            ("kubescape fix report.json --interactive", "ask for each finding"),
            ("kubescape scan k8s/ --fix", "scan and mend in one go"))
        {
            report,
            basePath,
        };
        FixOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var fixes = Read(parsed.GetValue(report)!);
            var files = new SourceFiles(parsed.GetValue(basePath) ?? "");
            files.DemandUnchanged(fixes.Requests.Where(request => request.Edit is not null), fixes.Digests);
            return new FixRunner(parsed, streams, streams.Output, streams.ColorsOnOutput(parsed), files).Run(fixes.Requests);
        });
        return command;
    }

    private static ReportedFixes Read(string path)
    {
        try
        {
            return ReportedFixes.Read(JsonDocuments.ReadOne(File.ReadAllBytes(path), ReportLimits).Root);
        }
        catch (ParseException error)
        {
            throw new UsageException($"{path}:{error.Line}:{error.Column}: {error.Message}.");
        }
        catch (FormatException error)
        {
            throw new UsageException($"{path}: {error.Message}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: the report cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }
}
