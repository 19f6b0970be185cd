using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Writes the present names of objects where others name them.</summary>
/// <remarks>Source: the name reference transformer of Kustomize 5.5, which looks at every id that an object has had.</remarks>
internal sealed class NameReferenceFixer(IReadOnlyList<NameReference> references) : ITransformer
{
    public string Kind => "NameReferenceTransformer";

    public void Apply(ObjectSet set)
    {
        var byFormerName = set.Objects
            .SelectMany(item => item.PreviousIds.Select(id => id.Name).Distinct().Select(name => (name, item)))
            .ToLookup(pair => pair.name, pair => pair.item, StringComparer.Ordinal);
        foreach (var item in set.Objects)
        {
            foreach (var reference in references)
            {
                foreach (var field in reference.Fields.Where(field => field.Selects(item.OriginalId.Kind)))
                {
                    var follower = new NameFollower(item, reference.Target, field, byFormerName);
                    FieldWalk.Visit(item.Root, field, FieldKind.Absent, follower.Follow);
                }
            }
        }
    }
}
