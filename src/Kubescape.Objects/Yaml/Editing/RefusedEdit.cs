namespace Kubescape.Objects;

/// <summary>An edit that is not made.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Reason">Why, as a clause without a full stop.</param>
public sealed record RefusedEdit(FieldEdit Edit, string Reason);
