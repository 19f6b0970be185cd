namespace Kubescape.Kustomize;

/// <summary>Where objects of one kind are named by others.</summary>
internal sealed record NameReference(ObjectKind Target, IReadOnlyList<FieldSpec> Fields);
