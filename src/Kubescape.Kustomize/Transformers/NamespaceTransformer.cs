using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Moves objects into a namespace.</summary>
internal sealed class NamespaceTransformer(
    string name, IReadOnlyList<FieldSpec> fields, bool onlyMissing = false, string subjects = "defaultOnly") : ITransformer
{
    public string Kind => "NamespaceTransformer";

    public void Apply(ObjectSet set)
    {
        foreach (var item in set.Objects)
        {
            item.RememberId();
            var isEmpty = item.Namespace.Length == 0;
            if (!item.Kind.IsClusterScoped && (isEmpty || !onlyMissing))
            {
                item.SetNamespace(name);
            }

            if (item.KindName is "RoleBinding" or "ClusterRoleBinding")
            {
                MoveSubjects(item.Root["subjects"]);
            }

            foreach (var field in fields.Where(field => !IsDoneAbove(field) && field.Selects(item.Kind)))
            {
                FieldWalk.Visit(item.Root, field, FieldKind.String, Change);
            }
        }

        if (set.Objects.GroupBy(item => item.Id.Comparable).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new BuildStepException($"two objects become {twice.Key} in the namespace {name}");
        }
    }

    /// <summary>Accounts with another name get the namespace of their object, when names are followed.</summary>
    private void MoveSubjects(Node? list)
    {
        foreach (var subject in list?.Items ?? [])
        {
            var isMeant = subjects switch
            {
                "allServiceAccounts" => subject["kind"]?.Text == "ServiceAccount",
                "defaultOnly" => subject["name"]?.Text == "default",
                _ => false,
            };
            if (isMeant)
            {
                subject.Set("namespace", Change(subject["namespace"] ?? Node.String("")));
            }
        }
    }

    private static bool IsDoneAbove(FieldSpec field) =>
        field.Path == "metadata/namespace" || field.Path.StartsWith("subjects", StringComparison.Ordinal);

    private Node Change(Node old) => onlyMissing && old.Text is { Length: > 0 } ? old : Node.String(name);
}
