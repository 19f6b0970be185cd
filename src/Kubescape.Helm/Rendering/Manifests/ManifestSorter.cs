using Kubescape.Objects;

namespace Kubescape.Helm;

/// <summary>Reads kinds and hooks of manifests, and sorts them.</summary>
/// <remarks>Source: Helm's documentation, "Chart Hooks".</remarks>
internal sealed class ManifestSorter(ProblemCollector problems)
{
    private const string HookAnnotation = "helm.sh/hook";

    private static readonly HashSet<string> KnownHooks = new(StringComparer.Ordinal)
    {
        "pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade",
        "pre-rollback", "post-rollback", "test", "test-success", "test-failure",
    };

    /// <summary>The manifests by kind, then the hooks by kind; what is of one kind keeps the order of the files.</summary>
    public IReadOnlyList<RenderedManifest> Sort(IReadOnlyList<RenderedTemplate> templates)
    {
        var manifests = new List<RenderedManifest>();
        foreach (var template in templates)
        {
            foreach (var (text, line) in ManifestSplitter.Split(template.Text))
            {
                if (Read(template, text, line) is { } manifest)
                {
                    manifests.Add(manifest);
                }
            }
        }

        return
        [
            .. manifests
                .OrderBy(manifest => manifest.Hooks.Count > 0)
                .ThenBy(manifest => manifest.Kind, ManifestKindOrder.Instance),
        ];
    }

    private RenderedManifest? Read(RenderedTemplate template, string text, int line)
    {
        var document = YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).FirstOrDefault();
        if (document?.Error is { } error)
        {
            problems.Add(new RenderProblem(
                template.Path,
                template.TemplateLine(line + error.Line - 1),
                0,
                $"YAML parse error on {template.Path}: error converting YAML to JSON: yaml: line {error.Line}: {error.Message}"));
            return null;
        }

        var root = document?.Tree?.Root ?? default;
        if (root.HasValue && root.Kind != FieldKind.Mapping)
        {
            problems.Add(new RenderProblem(
                template.Path,
                template.TemplateLine(line),
                0,
                $"YAML parse error on {template.Path}: a manifest has to be a mapping"));
            return null;
        }

        var annotation = root.At("metadata", "annotations")[HookAnnotation].Text;
        var hooks = annotation?.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries) ?? [];
        return hooks.All(KnownHooks.Contains) // Helm leaves hooks out that it does not know.
            ? new RenderedManifest
            {
                Path = template.Path,
                Text = text,
                Template = template,
                StartLine = line,
                Kind = root["kind"].Scalar ?? "",
                Hooks = hooks,
            }
            : null;
    }
}
