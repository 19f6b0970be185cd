using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>What is done once, when all kustomizations have been carried out.</summary>
internal sealed class FinishingTouches(KustomizationFile file)
{
    private readonly HashSet<string> metadata = [.. file["buildMetadata"].Items.Select(item => item.Text ?? "")];

    /// <summary>Gives the objects their final names, references, order and annotations.</summary>
    /// <exception cref="BuildStepException">References or variables cannot be followed.</exception>
    public void Apply(Accumulation made)
    {
        var set = made.Set;
        foreach (var transformer in (ITransformer[])
        [
            new HashTransformer(),
            new NameReferenceFixer(made.Configuration.NameReferences),
            new VariableTransformer(made.Variables, made.Configuration.VarReference),
        ])
        {
            transformer.Apply(set);
        }

        set.RemoveAll(item =>
            item.Root.At("metadata", "annotations", "config.kubernetes.io/local-config") is { Text: not "false" });
        Sort(set);
        foreach (var item in set.Objects)
        {
            Annotate(item);
        }
    }

    private void Sort(ObjectSet set)
    {
        var options = file["sortOptions"];
        switch (options["order"].Text)
        {
            case null or "legacy":
                new LegacyOrder(options["legacySortOptions"]).Apply(set);
                break;
            case "fifo":
                break;
            case var other:
                throw new BuildStepException($"'{other}' is no sort order: expected legacy or fifo");
        }
    }

    private void Annotate(BuildObject item)
    {
        if (metadata.Contains("managedByLabel"))
        {
            item.Root.Child("metadata").Child("labels").Set("app.kubernetes.io/managed-by", "kustomize-(devel)");
        }

        if (metadata.Contains("originAnnotations"))
        {
            var origin = item.Origin;
            Set(item, "config.kubernetes.io/origin", origin.Generator is null
                ? $"path: {origin.RelativeFile}\n"
                : Configured(origin.RelativeFile, origin.Generator, indent: ""));
        }

        if (metadata.Contains("transformerAnnotations") && item.Transformations.Count > 0)
        {
            Set(item, "alpha.config.kubernetes.io/transformations", string.Concat(item.Transformations.Select(written =>
            {
                var space = written.LastIndexOf(' ');
                return $"- {Configured(written[..space], written[(space + 1)..], indent: "  ")}";
            })));
        }

        // Kustomize makes text of all annotations.
        if (item.Root.At("metadata", "annotations") is { IsMapping: true } annotations)
        {
            foreach (var (name, value) in annotations.Members.Where(member => member.Value.IsScalar).ToList())
            {
                annotations.Set(name, Node.String(value.IsNull ? "" : value.Text!, value.Line));
            }
        }
    }

    private static string Configured(string path, string kind, string indent) =>
        $"configuredIn: {path}\n{indent}configuredBy:\n{indent}  apiVersion: builtin\n{indent}  kind: {kind}\n";

    private static void Set(BuildObject item, string name, string value) =>
        item.Root.Child("metadata").Child("annotations").Set(name, value);
}
