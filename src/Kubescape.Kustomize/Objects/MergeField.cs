namespace Kubescape.Kustomize;

/// <summary>How strategic merge treats a member.</summary>
/// <param name="Type">
/// The type of the value or, for a list, of its items; <see langword="null"/> where nothing is merged there.
/// </param>
/// <param name="Keys">
/// The members that tell items apart; empty for a list of scalars that is united; <see langword="null"/> for what is no merged
/// list.
/// </param>
internal sealed record MergeField(string? Type, string[]? Keys);
