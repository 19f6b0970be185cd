namespace Kubescape.Kustomize;

/// <summary>Something cannot be done, and the caller knows where it was asked for.</summary>
/// <param name="reason">What is wrong, as a clause without a full stop.</param>
internal sealed class BuildStepException(string reason) : Exception(reason);
