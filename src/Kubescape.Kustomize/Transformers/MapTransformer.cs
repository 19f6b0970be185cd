using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Adds labels or annotations.</summary>
internal sealed class MapTransformer(
    string kind, IReadOnlyList<KeyValuePair<string, string>> entries, IReadOnlyList<FieldSpec> fields) : ITransformer
{
    public string Kind => kind;

    public void Apply(ObjectSet set)
    {
        if (entries.Count == 0)
        {
            return;
        }

        foreach (var item in set.Objects)
        {
            foreach (var field in fields.Where(field => field.Selects(item.Kind)))
            {
                FieldWalk.Visit(item.Root, field, FieldKind.Mapping, Change);
            }
        }
    }

    private Node Change(Node map)
    {
        if (!map.IsMapping)
        {
            throw new BuildStepException($"'{map.Text}' stands where labels or annotations were expected");
        }

        foreach (var (name, value) in entries)
        {
            map.Set(name, value);
        }

        return map;
    }
}
