using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Finds the places of custom resources in the OpenAPI definitions that <c>crds</c> names.</summary>
/// <remarks>Source: the extensions <c>x-kubernetes-object-ref-*</c> and their like, which Kustomize reads.</remarks>
internal sealed class SchemaConfiguration(Field definitions)
{
    /// <summary>Types refer to one another, and in circles too.</summary>
    private const int MaxDepth = 20;

    private const int MaxPlaces = 10_000;

    private readonly TransformerConfiguration found = new();
    private int places;

    /// <summary>The places.</summary>
    /// <exception cref="BuildStepException">The file holds something else, or too much.</exception>
    public TransformerConfiguration Read()
    {
        if (definitions["kind"].Text is not null)
        {
            throw new BuildStepException(
                "crds names files of OpenAPI definitions; name a CustomResourceDefinition under resources");
        }

        foreach (var definition in definitions.Members)
        {
            var properties = Properties(definition);
            if (properties["kind"].Exists && properties["apiVersion"].Exists && properties["metadata"].Exists)
            {
                var kind = definition.Name[(definition.Name.LastIndexOf('.') + 1)..];
                Visit(definition, new ObjectKind("", "", kind), "", depth: 0);
            }
        }

        return found;
    }

    private void Visit(Field definition, ObjectKind kind, string path, int depth)
    {
        foreach (var property in Properties(definition).Members)
        {
            if (depth > MaxDepth || ++places > MaxPlaces)
            {
                throw new BuildStepException("the definitions refer to one another in circles, or there are too many of them");
            }

            var place = path.Length == 0 ? property.Name : $"{path}/{property.Name}";
            Take(property, kind, place);
            if (property["$ref"].Text is { } reference && definitions[reference] is { Exists: true } next)
            {
                Visit(next, kind, place, depth + 1);
            }
        }
    }

    private void Take(Field property, ObjectKind kind, string place)
    {
        if (property["x-kubernetes-annotation"].Text is not null)
        {
            found.CommonAnnotations.Add(new FieldSpec(place, kind));
        }

        if (property["x-kubernetes-label-selector"].Text is not null)
        {
            found.CommonLabels.Add(new FieldSpec(place, kind));
        }

        if (property["x-kubernetes-identity"].Text is not null)
        {
            found.NamePrefix.Add(new FieldSpec(place, kind));
        }

        if (property["x-kubernetes-object-ref-api-version"].Text is { } version
            && property["x-kubernetes-object-ref-kind"].Text is { } target)
        {
            var name = property["x-kubernetes-object-ref-name-key"].Text ?? "name";
            var added = new TransformerConfiguration();
            added.NameReferences.Add(new(new ObjectKind("", version, target), [new FieldSpec($"{place}/{name}", kind)]));
            found.Merge(added);
        }
    }

    private static Field Properties(Field definition) => definition["Schema"]["properties"];
}
