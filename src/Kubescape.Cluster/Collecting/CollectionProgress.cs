namespace Kubescape.Cluster;

/// <summary>How far the collection of a cluster has come.</summary>
/// <param name="KindsDone">Kinds that were read, or could not be.</param>
/// <param name="KindsTotal">Kinds in all.</param>
/// <param name="Objects">Objects read so far.</param>
public sealed record CollectionProgress(int KindsDone, int KindsTotal, int Objects);
