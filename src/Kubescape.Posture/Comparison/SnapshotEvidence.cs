namespace Kubescape.Posture;

/// <summary>A place at fault in a scan that is compared.</summary>
/// <param name="ResourceId">The object that holds the place.</param>
/// <param name="Type">
/// The member that holds the path in a report: <c>failedPath</c>, <c>reviewPath</c>, <c>deletePath</c> or <c>fixPath</c>; empty
/// for the object as a whole.
/// </param>
/// <param name="Path">The path; empty for the object as a whole.</param>
public sealed record SnapshotEvidence(string ResourceId, string Type, string Path)
{
    /// <summary>What recognises it; <see langword="null"/> in reports of programs that write none.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Where it stands; <see langword="null"/> when it came from no file, or the report does not say.</summary>
    public SourceLocation? Location { get; init; }
}
