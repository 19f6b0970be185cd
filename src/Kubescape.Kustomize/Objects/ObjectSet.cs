namespace Kubescape.Kustomize;

/// <summary>The objects of a kustomization, in order, no two with the same id.</summary>
internal sealed class ObjectSet
{
    private List<BuildObject> objects = [];

    public IReadOnlyList<BuildObject> Objects => objects;

    /// <summary>Adds objects at the end.</summary>
    /// <exception cref="KustomizeException">An object of the same id is there.</exception>
    public void Append(IEnumerable<BuildObject> added)
    {
        var ids = objects.ToDictionary(item => item.Id.Comparable);
        foreach (var item in added)
        {
            if (!ids.TryAdd(item.Id.Comparable, item))
            {
                var other = ids[item.Id.Comparable].Origin;
                throw new KustomizeException(
                    $"the object {item.Id} is there twice: the other one is in {other.File}, line {other.Line}",
                    item.Origin.File, item.Origin.Line);
            }

            objects.Add(item);
        }
    }

    /// <summary>Adds a generated object, or joins it with the one of its id.</summary>
    /// <exception cref="KustomizeException">The behaviour of the generator asks for something else.</exception>
    public void Absorb(BuildObject generated)
    {
        var id = generated.Id.Comparable;
        var matches = objects.Where(item => item.AllIds.Any(other => other.Comparable == id)).Take(2).ToList();
        switch (matches)
        {
            case [] when generated.Behavior == GenerationBehavior.Create:
                objects.Add(generated);
                break;
            case []:
                throw Error($"there is no {generated.Id} to merge with or to replace");
            case [_] when generated.Behavior == GenerationBehavior.Create:
                throw Error($"the object {generated.Id} is there already; its behavior must be merge or replace");
            case [var old]:
                generated.Succeed(old);
                if (generated.Behavior == GenerationBehavior.Merge)
                {
                    generated.Origin = old.Origin;
                    Inherit("data", old, generated);
                    Inherit("binaryData", old, generated);
                }

                objects[objects.IndexOf(old)] = generated;
                break;
            default:
                throw Error($"several objects could be meant by {generated.Id}");
        }

        KustomizeException Error(string reason) => new(reason, generated.Origin.File, generated.Origin.Line);
    }

    public void DropDeleted() => objects.RemoveAll(item => item.IsDeleted);

    public void RemoveAll(Predicate<BuildObject> isUnwanted) => objects.RemoveAll(isUnwanted);

    public void Reorder(IEnumerable<BuildObject> ordered) => objects = [.. ordered];

    private static void Inherit(string name, BuildObject old, BuildObject generated)
    {
        if (old.Root[name] is not { IsMapping: true } inherited)
        {
            return;
        }

        var own = generated.Root.Child(name);
        foreach (var (key, value) in inherited.Members)
        {
            if (own[key] is null)
            {
                own.Set(key, Node.String(value.Text ?? ""));
            }
        }
    }
}
