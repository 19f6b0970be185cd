using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>Where the time of a scan went. Filled while the scan runs, on any thread.</summary>
/// <remarks>The time of all cores is added up; it includes waiting for a core where there are fewer than threads.</remarks>
public sealed class ScanProfile
{
    private readonly ConcurrentDictionary<string, ControlTime> times = new(StringComparer.Ordinal);

    /// <summary>How long the indexes of the resource graph took, which all controls share.</summary>
    public TimeSpan Graph { get; private set; }

    /// <summary>All controls and the graph.</summary>
    public TimeSpan Total => times.Values.Aggregate(Graph, (sum, time) => sum + time.Time);

    /// <summary>How many controls have run.</summary>
    public int Controls => times.Count;

    /// <summary>The controls that took the most time, the slowest first.</summary>
    public ImmutableArray<ControlTime> Slowest(int count) =>
    [
        .. times.Values.OrderByDescending(time => time.Time).ThenBy(time => time.Control.Id, StringComparer.Ordinal).Take(count),
    ];

    /// <summary>Notes a part of the work of a control.</summary>
    /// <param name="control">Which.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="resources">How many resources were judged in it.</param>
    public void Add(ControlInfo control, TimeSpan time, int resources) => times.AddOrUpdate(
        control.Id,
        new ControlTime(control, time, resources),
        (_, sum) => sum with { Time = sum.Time + time, Resources = sum.Resources + resources });

    /// <summary>Notes how long the indexes of the graph took.</summary>
    public void AddGraph(TimeSpan time) => Graph += time;
}
