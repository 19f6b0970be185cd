namespace Kubescape.Kustomize;

/// <summary>Which places the transformers change.</summary>
internal sealed class TransformerConfiguration
{
    public List<FieldSpec> NamePrefix { get; } = [];

    public List<FieldSpec> NameSuffix { get; } = [];

    public List<FieldSpec> Namespace { get; } = [];

    public List<FieldSpec> CommonLabels { get; } = [];

    public List<FieldSpec> TemplateLabels { get; } = [];

    public List<FieldSpec> CommonAnnotations { get; } = [];

    public List<FieldSpec> Images { get; } = [];

    public List<FieldSpec> Replicas { get; } = [];

    public List<FieldSpec> VarReference { get; } = [];

    public List<NameReference> NameReferences { get; } = [];

    /// <summary>Adds what the other has and this one lacks.</summary>
    public void Merge(TransformerConfiguration other)
    {
        Add(NamePrefix, other.NamePrefix);
        Add(NameSuffix, other.NameSuffix);
        Add(Namespace, other.Namespace);
        Add(CommonLabels, other.CommonLabels);
        Add(TemplateLabels, other.TemplateLabels);
        Add(CommonAnnotations, other.CommonAnnotations);
        Add(Images, other.Images);
        Add(Replicas, other.Replicas);
        Add(VarReference, other.VarReference);
        foreach (var reference in other.NameReferences)
        {
            var at = NameReferences.FindIndex(known => known.Target == reference.Target);
            if (at < 0)
            {
                NameReferences.Add(reference);
                continue;
            }

            var fields = NameReferences[at].Fields.ToList();
            Add(fields, reference.Fields);
            NameReferences[at] = reference with { Fields = fields };
        }
    }

    private static void Add(List<FieldSpec> known, IReadOnlyList<FieldSpec> added)
    {
        foreach (var spec in added)
        {
            if (!known.Any(other => other.Path == spec.Path && other.Kind == spec.Kind))
            {
                known.Add(spec);
            }
        }
    }
}
