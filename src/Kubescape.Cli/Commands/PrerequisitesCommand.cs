using System.Collections.Immutable;
using System.CommandLine;
using Kubescape.Cluster;

namespace Kubescape.Cli;

/// <summary><c>prerequisites</c>: whether a cluster can be scanned, and whether Kubescape can be installed in it.</summary>
internal static class PrerequisitesCommand
{
    private const string Description = """
        Check that a cluster can be scanned and installed into; nothing is changed in it.

        Exit codes: 0 nothing is missing, 1 something is missing or not known, 2 the checks could not be done.
        """;

    public static Command Create(StandardStreams streams, TimeProvider clock)
    {
        var command = new ExampleCommand(
            "prerequisites",
            Description,
            ("kubescape prerequisites", "the cluster of the current context"),
            ("kubescape prerequisites --for scan", "only what a scan needs, such as rights"),
            ("kubescape prerequisites --for install -n security", "before an installation into another namespace"),
            ("kubescape prerequisites -f json", "for a pipeline"))
        {
            PrerequisiteOptions.For,
            PrerequisiteOptions.Namespace,
            PrerequisiteOptions.Format,
            ScanOptions.KubeConfig,
            ScanOptions.KubeContext,
            ScanOptions.ScanTimeout,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, streams, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, StandardStreams streams, TimeProvider clock, CancellationToken cancellationToken)
    {
        var kinds = ScanSubject.Frameworks(["all"]).Plan(ScanSetting.AnyCluster).Kinds;
        var request = new PrerequisiteRequest(
            PrerequisiteOptions.PurposeOf(parsed), kinds, parsed.GetValue(PrerequisiteOptions.Namespace)!);
        var access = ClusterAccess.Find(
            parsed.GetValue(ScanOptions.KubeConfig),
            parsed.GetValue(ScanOptions.KubeContext),
            HostEnvironment.OfProcess(),
            clock);
        TimeSpan? patience = parsed.GetValue(ScanOptions.ScanTimeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        using var deadline = new ReadingDeadline(access.Server, patience, clock);
        var prerequisites = await deadline.RunAsync(
            async token =>
            {
                using var client = await ClusterClient.ConnectAsync(access, RequestLimits.Default, clock, token);
                return await client.InspectAsync(request, token);
            },
            cancellationToken);
        ListOutput.Write(
            parsed,
            PrerequisiteOptions.Format,
            streams,
            () => PrerequisiteTable.Of(prerequisites),
            json => PrerequisitesDocument.Write(json, access, prerequisites));
        return Conclude(prerequisites, access.Server, GlobalOptions.Log(parsed, streams));
    }

    private static int Conclude(ImmutableArray<Prerequisite> prerequisites, Uri server, Log log)
    {
        var missing = prerequisites.Count(prerequisite => prerequisite.State == PrerequisiteState.Missing);
        var unknown = prerequisites.Count(prerequisite => prerequisite.State == PrerequisiteState.Unknown);
        if (missing + unknown == 0)
        {
            log.Success($"{server}: nothing is missing.");
            return ExitCode.Success;
        }

        log.Error($"{server}: of {prerequisites.Length} checks, {missing} miss something, and {unknown} could not be done.");
        return ExitCode.GateBreached;
    }
}
