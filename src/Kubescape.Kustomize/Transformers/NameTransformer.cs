using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Puts a prefix before names, or a suffix after them.</summary>
internal sealed class NameTransformer(string text, bool isPrefix, IReadOnlyList<FieldSpec> fields) : ITransformer
{
    public string Kind => isPrefix ? "PrefixTransformer" : "SuffixTransformer";

    public void Apply(ObjectSet set)
    {
        foreach (var item in set.Objects)
        {
            var id = item.OriginalId;
            if (id.Kind.Kind is "CustomResourceDefinition" or "Namespace"
                || id.Kind is { Kind: "APIService", Group: "apiregistration.k8s.io" })
            {
                continue;
            }

            foreach (var field in fields.Where(field => field.Selects(id.Kind)))
            {
                if (field.Path == "metadata/name")
                {
                    item.RememberId();
                    (isPrefix ? item.Prefixes : item.Suffixes).Add(text);
                }

                FieldWalk.Visit(item.Root, field, FieldKind.String, Change);
            }
        }
    }

    private Node Change(Node old) => Node.String(isPrefix ? text + old.Text : old.Text + text);
}
