namespace Kubescape.Cluster;

/// <summary>What the API server says about a question.</summary>
/// <param name="IsAllowed">Whether the user may; false also when it is not known.</param>
/// <param name="Trouble">Why it is not known; <see langword="null"/> when it is.</param>
internal sealed record AccessAnswer(bool IsAllowed, string? Trouble);
