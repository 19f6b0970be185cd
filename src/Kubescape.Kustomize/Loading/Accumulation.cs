using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>What the kustomizations so far have made.</summary>
internal sealed class Accumulation
{
    public ObjectSet Set { get; } = new();

    public TransformerConfiguration Configuration { get; } = new();

    public List<Variable> Variables { get; } = [];

    /// <summary>Takes over everything but the objects.</summary>
    public void MergeSettings(Accumulation other)
    {
        Configuration.Merge(other.Configuration);
        foreach (var variable in other.Variables)
        {
            Add(variable);
        }
    }

    /// <summary>Adds a variable.</summary>
    /// <exception cref="BuildStepException">There is another variable of the name.</exception>
    public void Add(Variable variable)
    {
        if (Variables.Exists(known => known.Name == variable.Name))
        {
            throw new BuildStepException($"the variable '{variable.Name}' is defined twice");
        }

        Variables.Add(variable);
    }
}
