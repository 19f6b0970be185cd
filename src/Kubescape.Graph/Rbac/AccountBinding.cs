using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A binding of a service account.</summary>
/// <param name="Binding">The binding.</param>
/// <param name="Subject">The entry of its subjects that names the account, or a group that it belongs to.</param>
public sealed record AccountBinding(Resource Binding, Field Subject);
