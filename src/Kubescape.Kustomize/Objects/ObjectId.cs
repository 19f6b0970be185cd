namespace Kubescape.Kustomize;

/// <summary>What tells objects apart.</summary>
/// <param name="Kind">Group, version and kind.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">As written; see <see cref="EffectiveNamespace"/> for comparing.</param>
internal readonly record struct ObjectId(ObjectKind Kind, string Name, string Namespace)
{
    /// <summary>What stands for the namespace of objects that have none.</summary>
    private const string NoNamespace = "_non_namespaceable_";

    public string EffectiveNamespace =>
        Kind.IsClusterScoped ? NoNamespace : Namespace.Length == 0 ? "default" : Namespace;

    /// <summary>The same id, with a namespace that can be compared.</summary>
    public ObjectId Comparable => this with { Namespace = EffectiveNamespace };

    public bool IsSameAs(ObjectId other) => Comparable == other.Comparable;

    public override string ToString() => Namespace.Length == 0 ? $"{Kind}/{Name}" : $"{Kind}/{Name} in {Namespace}";
}
