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
    public static ScanSubject Frameworks(IReadOnlyList<string> names)
    {
        ImmutableArray<Framework> named = [.. names.Where(name => !IsAll(name)).Select(FindFramework).Distinct()];
        return new FrameworkSubject(named, names.Any(IsAll) ? [.. named.Union(FrameworkLibrary.All)] : named);
    }

    /// <summary>Controls.</summary>
    /// <exception cref="UsageException">There is no such control.</exception>
    public static ScanSubject Controls(IReadOnlyList<string> ids) => new ControlSubject([.. ids.Select(FindControl).Distinct()]);

    /// <summary>The plan for a scan.</summary>
    /// <exception cref="UsageException">Something that was named makes no sense in it.</exception>
    public abstract ScanPlan Plan(ScanSetting setting);

    private static bool IsAll(string name) => name.Equals("all", StringComparison.OrdinalIgnoreCase);

    private static Framework FindFramework(string name) => FrameworkLibrary.Find(name)
        ?? throw new UsageException($"There is no framework '{name}': expected "
            + $"{string.Join(", ", FrameworkLibrary.All.Select(framework => framework.Name))}, or all.");

    private static Control FindControl(string id) => Catalog.Find(id)
        ?? throw new UsageException($"There is no control '{id}': 'kubescape list controls' shows them all.");

    private sealed record OverviewSubject : ScanSubject
    {
        public override ScanPlan Plan(ScanSetting setting)
        {
            var names = setting.Scope.HasFlag(ScanScopes.Cluster) ? ClusterOverview : FileOverview;
            return ScanPlan.For(setting.Scope, names.Select(FrameworkLibrary.Find).OfType<Framework>(), setting.Kinds);
        }
    }

    /// <summary>Who names a framework wants to have it; of all frameworks those are left out that do not fit.</summary>
    private sealed record FrameworkSubject(ImmutableArray<Framework> Named, ImmutableArray<Framework> Chosen) : ScanSubject
    {
        public override ScanPlan Plan(ScanSetting setting)
        {
            var plan = ScanPlan.For(setting.Scope, Chosen, setting.Kinds);
            ImmutableArray<Framework> judging = [.. plan.Frameworks.Where(framework => framework.Controls.Length > 0)];
            foreach (var framework in Named.Where(framework => judging.All(other => other.Name != framework.Name)))
            {
                throw new UsageException($"The framework {framework.Name} is for scans of {ScopeWording.Of(framework.Scopes)}: "
                    + $"{setting.Description}.");
            }

            return plan with { Frameworks = judging };
        }
    }

    private sealed record ControlSubject(ImmutableArray<Control> Chosen) : ScanSubject
    {
        public override ScanPlan Plan(ScanSetting setting) => ScanPlan.For(setting.Scope, Chosen);
    }
}
