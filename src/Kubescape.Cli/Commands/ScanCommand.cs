using System.CommandLine;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary><c>scan</c>, <c>scan framework</c> and <c>scan control</c>.</summary>
internal static class ScanCommand
{
    private const string PathsDescription =
        "Files, directories, patterns, or - for standard input; without one, the cluster of the current context";

    public static Command Create(StandardStreams streams, TimeProvider clock)
    {
        var paths = Paths();
        var scan = new ExampleCommand(
            "scan",
            "Scan a cluster or manifests and show the security overview",
            ("kubescape scan", "the cluster of the current context"),
            ("kubescape scan k8s/ deploy.yaml", "manifests"),
            ("kubescape scan --kube-context prod -e kube-system", "another cluster, without its system"),
            ("kubescape scan --dry-run", "what would be read, and which rights are missing"),
            ("kubescape scan --facts nodes/,eks.json", "with facts about the cluster that were gathered elsewhere"),
            ("kubescape scan . --severity-threshold high", "exit with 1 if anything bad is in it"),
            ("kubescape scan . --baseline main.json --baseline-fail-on-new", "exit with 1 if anything is new since then"),
            ("kubescape scan . -f json -o report", "write report.json, and show the overview"),
            ("kubescape scan . -f sarif,junit -o report", "write report.sarif and report.xml for a pipeline"))
        {
            paths,
        };
        ScanOptions.AddTo(scan);
        BaselineOptions.AddTo(scan);
        scan.SetAction((parsed, cancellation) => RunAsync(
            parsed, ScanSubject.Overview, parsed.GetValue(paths)!, streams, clock, cancellation));
        scan.Add(CreateFramework(streams, clock));
        scan.Add(CreateControl(streams, clock));
        return scan;
    }

    private static ExampleCommand CreateFramework(StandardStreams streams, TimeProvider clock)
    {
        var names = new Argument<string>("names")
        {
            Description = "Names from 'kubescape list frameworks', separated by commas; all for every one",
        };
        names.CompletionSources.Add(
            _ => FrameworkLibrary.All.Select(framework => new System.CommandLine.Completions.CompletionItem(framework.Name)));
        var paths = Paths();
        var command = new ExampleCommand(
            "framework",
            "Scan against frameworks and show their compliance",
            ("kubescape scan framework nsa", "the cluster of the current context"),
            ("kubescape scan framework nsa k8s/ -v", "manifests, with every resource"),
            (
                "kubescape scan framework nsa,clusterscan --compliance-threshold nsa=80,clusterscan=70",
                "exit with 1 when one is below"))
        {
            names,
            paths,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(
                parsed, ScanSubject.Frameworks(Split(parsed.GetValue(names)!)), parsed.GetValue(paths)!, streams, clock,
                cancellation));
        return command;
    }

    private static ExampleCommand CreateControl(StandardStreams streams, TimeProvider clock)
    {
        var ids = new Argument<string>("ids") { Description = "Ids from 'kubescape list controls', separated by commas" };
        ids.CompletionSources.Add(
            _ => Catalog.All.Select(control => new System.CommandLine.Completions.CompletionItem(control.Info.Id)));
        var paths = Paths();
        var command = new ExampleCommand(
            "control",
            "Scan with single controls",
            ("kubescape scan control C-0057 -v", "privileged containers in the cluster"),
            ("kubescape scan control C-0057,C-0013 k8s/", "two controls, manifests"))
        {
            ids,
            paths,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(
                parsed, ScanSubject.Controls(Split(parsed.GetValue(ids)!)), parsed.GetValue(paths)!, streams, clock,
                cancellation));
        return command;
    }

    private static Argument<string[]> Paths() =>
        new("paths") { Description = PathsDescription, Arity = ArgumentArity.ZeroOrMore };

    private static Task<int> RunAsync(
        ParseResult parsed, ScanSubject subject, string[] paths, StandardStreams streams, TimeProvider clock,
        CancellationToken cancellation)
    {
        var request = ScanRequest.Read(parsed, subject, paths);
        var log = GlobalOptions.Log(parsed, streams);
        return parsed.GetValue(ScanOptions.DryRun)
            ? new DryRun(request, parsed, streams, log, clock).RunAsync(cancellation)
            : new ScanRunner(request, parsed, streams, log, clock).RunAsync(cancellation);
    }

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
