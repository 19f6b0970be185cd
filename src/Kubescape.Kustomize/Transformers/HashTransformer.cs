namespace Kubescape.Kustomize;

/// <summary>Adds the hash of their content to the names of generated objects.</summary>
internal sealed class HashTransformer : ITransformer
{
    public string Kind => "HashTransformer";

    public void Apply(ObjectSet set)
    {
        foreach (var item in set.Objects.Where(item => item.NeedsHash))
        {
            var hash = ContentHash.Of(item);
            item.RememberId();
            item.SetName($"{item.Name}-{hash}");
        }
    }
}
