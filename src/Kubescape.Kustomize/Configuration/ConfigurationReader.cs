using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Reads files that add places to the configuration of the transformers.</summary>
internal static class ConfigurationReader
{
    /// <summary>What the file adds.</summary>
    /// <exception cref="BuildStepException">The file is not well formed.</exception>
    public static TransformerConfiguration Read(Field root)
    {
        var configuration = new TransformerConfiguration();
        foreach (var section in root.Members)
        {
            if (section.Name == "nameReference")
            {
                configuration.NameReferences.AddRange(
                    section.Items.Select(entry => new NameReference(Kind(entry), [.. entry["fieldSpecs"].Items.Select(Spec)])));
                continue;
            }

            var list = section.Name switch
            {
                "namePrefix" => configuration.NamePrefix,
                "nameSuffix" => configuration.NameSuffix,
                "namespace" => configuration.Namespace,
                "commonLabels" => configuration.CommonLabels,
                "labels" or "templateLabels" => configuration.TemplateLabels,
                "commonAnnotations" => configuration.CommonAnnotations,
                "images" => configuration.Images,
                "replicas" => configuration.Replicas,
                "varReference" => configuration.VarReference,
                _ => throw new BuildStepException($"'{section.Name}' is no section of a transformer configuration"),
            };
            list.AddRange(section.Items.Select(Spec));
        }

        return configuration;
    }

    public static FieldSpec Spec(Field entry) =>
        entry["path"].Text is { Length: > 0 } path
            ? new FieldSpec(path, Kind(entry), entry["create"].IsTrue)
            : throw new BuildStepException("a field specification has no path");

    private static ObjectKind Kind(Field entry) =>
        new(entry["group"].Text ?? "", entry["version"].Text ?? "", entry["kind"].Text ?? "");
}
