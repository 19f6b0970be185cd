namespace Kubescape.Cluster;

/// <summary>Counts for whoever watches a collection; safe for any number of threads.</summary>
internal sealed class ProgressCount(IProgress<CollectionProgress>? watcher, int kindsTotal)
{
    private readonly Lock gate = new();
    private CollectionProgress state = new(KindsDone: 0, kindsTotal, Objects: 0);

    /// <summary>A kind is done.</summary>
    public void AddKind() => Report(kinds: 1, objects: 0);

    /// <summary>Objects were read, or forgotten when negative.</summary>
    public void AddObjects(int count) => Report(kinds: 0, count);

    private void Report(int kinds, int objects)
    {
        lock (gate)
        {
            state = state with { KindsDone = state.KindsDone + kinds, Objects = state.Objects + objects };
            watcher?.Report(state);
        }
    }
}
