using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Cluster.Tests;

/// <summary>A clock on which short waits are over at once, and remembered; long ones need <see cref="FakeTimeProvider.Advance"/>.</summary>
public sealed class ImpatientClock : FakeTimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);
    private readonly ConcurrentQueue<TimeSpan> waits = new();

    public IReadOnlyCollection<TimeSpan> Waits => waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > LongestWait || dueTime == Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
