using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Where the objects of a scan come from, opened far enough to plan the scan.</summary>
internal interface IScanSource : IDisposable
{
    /// <summary>What is known before the plan.</summary>
    ScanSetting Setting { get; }

    /// <summary>What the reports say was scanned.</summary>
    ScanTarget Target { get; }

    /// <summary>The objects, at least those of the kinds that a plan needs.</summary>
    Task<Inventory> ReadAsync(ScanPlan plan, CancellationToken cancellationToken);
}
