using System.CommandLine;
using Kubescape.Cluster;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>Says what a scan would read, and judges nothing.</summary>
internal sealed class DryRun(ScanRequest request, ParseResult parsed, StandardStreams streams, Log log, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var facts = FactFiles.Read(request, cancellationToken);
        return request.IsCluster
            ? await ReviewClusterAsync(facts, cancellationToken)
            : ListFiles(facts, cancellationToken);
    }

    /// <summary>Telling the cloud would mean to read a node, so the rights for every cloud are asked about.</summary>
    private async Task<int> ReviewClusterAsync(Inventory facts, CancellationToken cancellationToken)
    {
        var setting = new ScanSetting(
            ScanScopes.Cluster | ScanScopes.Cloud, new HashSet<ResourceKind>(), "this is a scan of a cluster");
        var plan = request.Subject.Plan(setting);
        var given = facts.Resources.Select(fact => fact.Type).ToHashSet();
        var access = ClusterAccess.Find(request.KubeConfig, request.KubeContext, HostEnvironment.OfProcess(), clock);
        using var deadline = new ReadingDeadline(access.Server, request.Timeout, clock);
        var answers = await deadline.RunAsync(
            async token =>
            {
                using var client = await ClusterClient.ConnectAsync(access, RequestLimits.Default, clock, token);
                return await client.ReviewAccessAsync(plan.Kinds.Except(given), request.Namespaces, token);
            },
            cancellationToken);
        streams.RenderOutput(parsed).Write(AccessTable.Of(answers));
        return Conclude(
            [.. answers.Where(answer => answer.Verdict is AccessVerdict.Denied or AccessVerdict.Unknown)], access.Server);
    }

    private int Conclude(IReadOnlyList<KindAccess> missing, Uri server)
    {
        foreach (var answer in missing)
        {
            log.Error(answer.Verdict == AccessVerdict.Denied
                ? $"{answer.Kind.Kind}: grant {answer.Detail}, or the controls that need it are not evaluated."
                : $"{answer.Kind.Kind}: it is not known whether it can be read: {answer.Detail}.");
        }

        if (missing.Count == 0)
        {
            log.Success($"{server}: a scan can read everything that it looks at.");
        }

        return missing.Count == 0 ? ExitCode.Success : ExitCode.CannotRun;
    }

    private int ListFiles(Inventory facts, CancellationToken cancellationToken)
    {
        using var source = ManifestSource.Open(request, cancellationToken);
        var plan = request.Subject.Plan(source.Setting.With(facts));
        var inventory = source.Inventory.With(facts);
        var judged = plan.Kinds.ToHashSet();
        var table = new Table().RoundedBorder().AddColumns("File", "Kind", "Documents", "Would be");
        foreach (var group in inventory.Resources.GroupBy(resource => (File: resource.Source!.Path, resource.Type)))
        {
            var isLeftOut = group.All(resource => !request.Namespaces.Accepts(resource));
            table.AddRow(
                Markup.Escape(group.Key.File), Markup.Escape(group.Key.Type.ToString().TrimStart('/')), $"{group.Count()}",
                !judged.Contains(group.Key.Type) ? "skipped: no control looks at this kind"
                    : isLeftOut ? "skipped: in namespaces that are left out" : "judged");
        }

        streams.RenderOutput(parsed).Write(table);
        foreach (var problem in inventory.Problems)
        {
            log.Warning($"{problem}{(problem.Severity == ProblemSeverity.Error ? "; it would be skipped" : "")}.");
        }

        return ExitCode.Success;
    }
}
