using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>A name for a value of an object, written <c>$(NAME)</c>.</summary>
internal sealed record Variable(string Name, ObjectId Object, IReadOnlyList<string> Path)
{
    /// <summary>Reads an entry of <c>vars</c>.</summary>
    /// <exception cref="BuildStepException">The entry is not well formed.</exception>
    public static Variable Read(Field entry)
    {
        var reference = entry["objref"];
        if (entry["name"].Text is not { Length: > 0 } name || reference["kind"].Text is not { } kind
            || reference["name"].Text is not { } target)
        {
            throw new BuildStepException("a variable needs a name, and an objref with kind and name");
        }

        var path = entry["fieldref"]["fieldPath"].Text ?? entry["fieldref"]["fieldpath"].Text ?? "metadata.name";
        return new Variable(
            name,
            new ObjectId(ObjectKind.Parse(reference["apiVersion"].Text ?? "", kind), target, reference["namespace"].Text ?? ""),
            FieldPathSteps.Split(path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)));
    }

    /// <summary>Whether the variable is about the object; without a namespace, in any.</summary>
    public bool IsAbout(BuildObject item)
    {
        var id = item.OriginalId;
        return Object.Kind == id.Kind && Object.Name == id.Name
            && (Object.Namespace.Length == 0 || Object.EffectiveNamespace == id.EffectiveNamespace);
    }
}
