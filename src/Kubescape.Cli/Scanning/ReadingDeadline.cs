using Kubescape.Cluster;

namespace Kubescape.Cli;

/// <summary>Ends the reading of a cluster that takes longer than the user wants to wait, over all steps together.</summary>
internal sealed class ReadingDeadline(Uri server, TimeSpan? timeout, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource deadline = new(timeout ?? Timeout.InfiniteTimeSpan, clock);

    /// <summary>Runs a step.</summary>
    /// <exception cref="ClusterException">The time is over.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await step(either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ClusterException(
                $"{server}: the cluster was not read within {timeout!.Value.TotalSeconds} seconds (--scan-timeout)");
        }
    }

    public void Dispose() => deadline.Dispose();
}
