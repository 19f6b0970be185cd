namespace Kubescape.Kustomize;

/// <summary>A change to the objects of a kustomization.</summary>
internal interface ITransformer
{
    /// <summary>The name that annotations give it.</summary>
    string Kind { get; }

    /// <summary>Makes the change.</summary>
    /// <exception cref="BuildStepException">It cannot be done.</exception>
    void Apply(ObjectSet set);
}
