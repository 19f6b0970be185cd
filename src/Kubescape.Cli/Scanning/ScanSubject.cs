using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>What a scan was asked to judge by: the overview, frameworks, or controls.</summary>
internal abstract record ScanSubject
{
    /// <summary>The overview of a cluster.</summary>
    private static readonly string[] ClusterOverview = ["ClusterScan", "MITRE", "NSA"];

    /// <summary>The overview of manifests.</summary>
    private static readonly string[] FileOverview = ["WorkloadScan", FrameworkLibrary.AllControls];

    private ScanSubject()
    {
    }

    /// <summary>The security overview.</summary>
    public static ScanSubject Overview { get; } = new OverviewSubject();

    /// <summary>Frameworks, in any case; <c>all</c> means every one.</summary>
    /// <exception cref="UsageException">There is no such framework.</exception>
    public static ScanSubject Frameworks(IReadOnlyList<string> names) => new FrameworkSubject(
    [
        .. names
            .SelectMany(name => name.Equals("all", StringComparison.OrdinalIgnoreCase)
                ? [.. FrameworkLibrary.All]
                : ImmutableArray.Create(FindFramework(name)))
            .Distinct(),
    ]);

    /// <summary>Controls.</summary>
    /// <exception cref="UsageException">There is no such control.</exception>
    public static ScanSubject Controls(IReadOnlyList<string> ids) => new ControlSubject([.. ids.Select(FindControl).Distinct()]);

    /// <summary>The plan for a kind of scan.</summary>
    /// <exception cref="UsageException">Nothing of it makes sense in this kind of scan.</exception>
    public abstract ScanPlan Plan(ScanScopes scope);

    private static Framework FindFramework(string name) => FrameworkLibrary.Find(name)
        ?? throw new UsageException($"There is no framework '{name}': expected "
            + $"{string.Join(", ", FrameworkLibrary.All.Select(framework => framework.Name))}, or all.");

    private static Control FindControl(string id) => Catalog.Find(id)
        ?? throw new UsageException($"There is no control '{id}': 'kubescape list controls' shows them all.");

    private sealed record OverviewSubject : ScanSubject
    {
        public override ScanPlan Plan(ScanScopes scope) =>
            ScanPlan.For(
                scope,
                (scope == ScanScopes.Cluster ? ClusterOverview : FileOverview).Select(FrameworkLibrary.Find).OfType<Framework>());
    }

    private sealed record FrameworkSubject(ImmutableArray<Framework> Chosen) : ScanSubject
    {
        public override ScanPlan Plan(ScanScopes scope)
        {
            var plan = ScanPlan.For(scope, Chosen);
            return plan.Controls.IsEmpty
                ? throw new UsageException($"No control of {string.Join(", ", Chosen.Select(framework => framework.Name))} "
                    + "makes sense in a scan of this kind.")
                : plan;
        }
    }

    private sealed record ControlSubject(ImmutableArray<Control> Chosen) : ScanSubject
    {
        public override ScanPlan Plan(ScanScopes scope) => ScanPlan.For(scope, Chosen);
    }
}
