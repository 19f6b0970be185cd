namespace Kubescape.Posture;

/// <summary>One failure of a scan that is compared.</summary>
/// <param name="Key">Equal in both scans when it is the same failure.</param>
/// <param name="Verdict">Where it was found.</param>
/// <param name="Evidence">The place; <see langword="null"/> where whole objects are compared.</param>
internal sealed record SnapshotFailure(string Key, SnapshotVerdict Verdict, SnapshotEvidence? Evidence);
