using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Makes the transformers that a kustomization asks for.</summary>
internal sealed class BuiltinTransformers(BuildRoot root, BuildBudget budget, TransformerConfiguration configuration)
{
    /// <summary>Those of the fields of the kustomization, in the order of Kustomize, each with its field.</summary>
    /// <exception cref="KustomizeException">A field is not well formed.</exception>
    public IEnumerable<(ITransformer Transformer, Field At)> OfFields(KustomizationFile file) =>
    [
        .. Each(file, "patchesStrategicMerge", entry =>
            [Patch(InlineOrFile(entry), target: default, options: default, "PatchStrategicMergeTransformer")]),
        .. Each(file, "patches", entry => [Patch(entry, "PatchTransformer")]),
        .. One(file, "namespace", name => new NamespaceTransformer(name.Scalar!, configuration.Namespace)),
        .. One(file, "namePrefix", text => new NameTransformer(text.Scalar!, isPrefix: true, configuration.NamePrefix)),
        .. One(file, "nameSuffix", text => new NameTransformer(text.Scalar!, isPrefix: false, configuration.NameSuffix)),
        .. Each(file, "labels", entry => [Labels(entry["pairs"], LabelFields(entry))]),
        .. One(file, "commonLabels", pairs => Labels(pairs, configuration.CommonLabels)),
        .. One(file, "commonAnnotations", pairs => Annotations(pairs, configuration.CommonAnnotations)),
        .. Each(file, "patchesJson6902", entry => [Patch(entry, "PatchJson6902Transformer")]),
        .. Each(file, "replicas", entry => [Replicas(entry, configuration.Replicas)]),
        .. Each(file, "images", entry => [new ImageTransformer(entry, configuration.Images)]),
        .. Each(file, "imageTags", entry => [new ImageTransformer(entry, configuration.Images)]),
        .. Each(file, "replacements", entry =>
            Replacements(entry).Select(ITransformer (replacement) => new ReplacementTransformer(replacement, budget))),
    ];

    /// <summary>The one that a configuration object of the API version <c>builtin</c> describes.</summary>
    /// <exception cref="BuildStepException">It is not known, or not well formed.</exception>
    public IEnumerable<ITransformer> OfObject(Field plugin)
    {
        if (!plugin["apiVersion"].Is("builtin"))
        {
            throw new BuildStepException(
                $"the plugin {plugin["kind"].Text} of {plugin["apiVersion"].Text} is a program, and programs are not run");
        }

        var fields = plugin["fieldSpecs"].Items.Select(ConfigurationReader.Spec).ToList();
        return plugin["kind"].Text switch
        {
            "NamespaceTransformer" =>
            [
                new NamespaceTransformer(
                    plugin["metadata"]["namespace"].Text ?? plugin["namespace"].Text ?? "", fields, plugin["unsetOnly"].IsTrue,
                    plugin["setRoleBindingSubjects"].Text ?? "defaultOnly"),
            ],
            "PrefixTransformer" => [new NameTransformer(plugin["prefix"].Text ?? "", isPrefix: true, fields)],
            "SuffixTransformer" => [new NameTransformer(plugin["suffix"].Text ?? "", isPrefix: false, fields)],
            "PrefixSuffixTransformer" =>
            [
                new NameTransformer(plugin["prefix"].Text ?? "", isPrefix: true, fields),
                new NameTransformer(plugin["suffix"].Text ?? "", isPrefix: false, fields),
            ],
            "LabelTransformer" => [Labels(plugin["labels"], fields)],
            "AnnotationsTransformer" => [Annotations(plugin["annotations"], fields)],
            "ReplicaCountTransformer" => [Replicas(plugin["replica"], fields)],
            "ImageTagTransformer" => [new ImageTransformer(plugin["imageTag"], fields)],
            "PatchTransformer" => [Patch(plugin, "PatchTransformer")],
            "PatchJson6902Transformer" => [Patch(plugin, "PatchJson6902Transformer")],
            "PatchStrategicMergeTransformer" =>
                plugin["paths"].Items.Append(plugin["patches"]).Where(entry => entry.HasValue)
                    .Select(entry =>
                        Patch(InlineOrFile(entry), target: default, options: default, "PatchStrategicMergeTransformer")),
            "ReplacementTransformer" =>
                plugin["replacements"].Items.Select(ITransformer (entry) => new ReplacementTransformer(entry, budget)),
            "HashTransformer" => [new HashTransformer()],
            "LegacyOrderTransformer" => [new LegacyOrder(default)],
            var kind => throw new BuildStepException($"the built-in plugin {kind} is not known"),
        };
    }

    private static List<(ITransformer Transformer, Field At)> One(
        KustomizationFile file, string field, Func<Field, ITransformer> make) =>
        file[field] is { HasValue: true } value && value.Scalar != "" && (value.Count > 0 || value.Scalar is not null)
            ? Made(file, value, () => [make(value)])
            : [];

    private static IEnumerable<(ITransformer Transformer, Field At)> Each(
        KustomizationFile file, string field, Func<Field, IEnumerable<ITransformer>> make) =>
        file[field].Items.SelectMany(entry => Made(file, entry, () => make(entry)));

    private static List<(ITransformer Transformer, Field At)> Made(
        KustomizationFile file, Field at, Func<IEnumerable<ITransformer>> make)
    {
        try
        {
            return [.. make().Select(transformer => (transformer, at))];
        }
        catch (BuildStepException error)
        {
            throw file.Error(error.Message, at);
        }
    }

    private List<Field> Replacements(Field entry)
    {
        if (entry["path"].Text is not { } path)
        {
            return [entry];
        }

        var document = ResourceReader.Documents(root.Read(path)).FirstOrDefault();
        var tree = document?.Tree?.Root
            ?? throw new BuildStepException($"{path}: {document?.Error?.Message ?? "the file is empty"}");
        return tree.Kind == FieldKind.Sequence ? [.. tree.Items] : [tree];
    }

    private PatchTransformer Patch(Field entry, string kind)
    {
        var inline = entry["patch"].Text ?? entry["jsonOp"].Text;
        var hasInline = inline is not null && inline.Trim().Length > 0;
        if (hasInline == entry["path"].Text is { Length: > 0 })
        {
            throw new BuildStepException("a patch needs either 'patch' or 'path'");
        }

        var text = hasInline ? System.Text.Encoding.UTF8.GetBytes(inline!) : root.Read(entry["path"].Text!);
        return Patch(text, entry["target"], entry["options"], kind);
    }

    private PatchTransformer Patch(byte[] text, Field target, Field options, string kind) =>
        new(text, target, options, budget) { Kind = kind };

    private byte[] InlineOrFile(Field entry)
    {
        var text = entry.Text ?? "";
        return root.HasFile(text) || !text.Contains('\n', StringComparison.Ordinal)
            ? root.Read(text)
            : System.Text.Encoding.UTF8.GetBytes(text);
    }

    private List<FieldSpec> LabelFields(Field entry)
    {
        var written = entry["fields"].Exists ? entry["fields"] : entry["fieldSpecs"];
        var fields = written.Items.Select(ConfigurationReader.Spec).ToList();
        IReadOnlyList<FieldSpec> added = entry["includeSelectors"].IsTrue ? configuration.CommonLabels
            : entry["includeTemplates"].IsTrue ? configuration.TemplateLabels
            : [new FieldSpec("metadata/labels", default, Create: true)];
        fields.AddRange(added.Where(spec => !fields.Exists(known => known.Path == spec.Path && known.Kind == spec.Kind)));
        return fields;
    }

    private static MapTransformer Labels(Field pairs, IReadOnlyList<FieldSpec> fields) =>
        new("LabelTransformer", Pairs(pairs), fields);

    private static MapTransformer Annotations(Field pairs, IReadOnlyList<FieldSpec> fields) =>
        new("AnnotationsTransformer", Pairs(pairs), fields);

    private static ReplicaTransformer Replicas(Field entry, IReadOnlyList<FieldSpec> fields) =>
        new(entry["name"].Text ?? "", entry["count"].Scalar ?? "0", fields);

    private static List<KeyValuePair<string, string>> Pairs(Field map) =>
    [
        .. map.Members.Select(member => member.Text is { } text
            ? new KeyValuePair<string, string>(member.Name, text)
            : throw new BuildStepException($"the value of '{member.Name}' is no text; put it in quotation marks")),
    ];
}
