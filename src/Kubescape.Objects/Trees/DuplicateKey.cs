namespace Kubescape.Objects;

/// <summary>A member that stands twice in one mapping; the last one counts, as it does for the API server.</summary>
/// <param name="Key">The name.</param>
/// <param name="Line">1-based line of the member that is ignored.</param>
/// <param name="Column">1-based column of the member that is ignored.</param>
public readonly record struct DuplicateKey(string Key, int Line, int Column);
