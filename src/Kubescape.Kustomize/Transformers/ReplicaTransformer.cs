using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Sets how many replicas the workloads of a name have.</summary>
internal sealed class ReplicaTransformer(string name, string count, IReadOnlyList<FieldSpec> fields) : ITransformer
{
    public string Kind => "ReplicaCountTransformer";

    public void Apply(ObjectSet set)
    {
        var isFound = false;
        foreach (var field in fields)
        {
            foreach (var item in set.Objects.Where(item => item.AllIds.Any(id => id.Name == name && field.Selects(id.Kind))))
            {
                isFound = true;
                FieldWalk.Visit(item.Root, field, FieldKind.String, _ => Node.Scalar(FieldKind.Number, count));
            }
        }

        if (!isFound)
        {
            throw new BuildStepException($"no workload with replicas has the name '{name}'");
        }
    }
}
