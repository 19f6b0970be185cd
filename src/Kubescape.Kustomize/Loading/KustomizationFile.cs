using System.Collections.Frozen;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>What a kustomization file says.</summary>
internal sealed class KustomizationFile
{
    public const string Component = "Component";

    private static readonly FrozenSet<string> Known = new[]
    {
        "apiVersion", "kind", "metadata", "openapi", "namePrefix", "nameSuffix", "namespace", "commonLabels", "labels",
        "commonAnnotations", "patchesStrategicMerge", "patchesJson6902", "patches", "images", "imageTags", "replacements",
        "replicas", "vars", "sortOptions", "resources", "components", "crds", "bases", "configMapGenerator", "secretGenerator",
        "helmGlobals", "helmCharts", "helmChartInflationGenerator", "generatorOptions", "configurations", "generators", "transformers",
        "validators", "inventory", "buildMetadata",
    }.ToFrozenSet(StringComparer.Ordinal);

    private KustomizationFile(string path, string display, Field root)
    {
        FullPath = path;
        Display = display;
        Root = root;
    }

    public string FullPath { get; }

    public string Display { get; }

    public Field Root { get; }

    public bool IsComponent => Root["kind"].Is(Component);

    public Field this[string name] => Root[name];

    /// <summary>The file of a directory.</summary>
    /// <exception cref="KustomizeException">There is none, or it is not well formed.</exception>
    public static KustomizationFile Load(BuildRoot root, BuildFiles files)
    {
        var found = KustomizeBuild.FileNames.Where(root.HasFile).ToList();
        if (found is not [var name])
        {
            throw new KustomizeException(
                found.Count == 0
                    ? "there is no kustomization.yaml, kustomization.yml or Kustomization"
                    : $"there are several kustomization files: {string.Join(", ", found)}",
                root.Display, 0);
        }

        var path = Path.Combine(root.FullPath, name);
        var display = files.Display(path);
        files.Budget.CountKustomization(root.Nesting, display);
        try
        {
            var file = new KustomizationFile(path, display, Parse(files.Read(root.Locate(name)), display));
            file.Check();
            return file;
        }
        catch (BuildStepException error)
        {
            throw new KustomizeException(error.Message, display, 0);
        }
    }

    public KustomizeException Error(string reason, Field at) => new(reason, Display, at.Line);

    private static Field Parse(byte[] content, string display) =>
        YamlDocuments.Read(Encoding.UTF8.GetString(content).AsMemory(), TreeLimits.Default).ToList() switch
        {
            [{ Error: { } error }, ..] => throw new KustomizeException(error.Message, display, error.Line),
            [{ Tree: { } tree } document] => document.Duplicates is [var twice, ..]
                ? throw new KustomizeException($"'{twice.Key}' stands twice", display, twice.Line)
                : tree.Root,
            [] => throw new KustomizeException("the file is empty", display, 0),
            _ => throw new KustomizeException("the file holds more than one document", display, 0),
        };

    private void Check()
    {
        if (Root.Kind != FieldKind.Mapping)
        {
            throw Error("the file is no kustomization: expected a mapping", Root);
        }

        foreach (var field in Root.Members)
        {
            if (!Known.Contains(field.Name))
            {
                throw Error($"'{field.Name}' is no field of a kustomization", field);
            }
        }

        if (Root["kind"].Exists && Root["kind"].Text is not ("Kustomization" or Component))
        {
            throw Error(
                $"'{Root["kind"].Scalar}' is no kind of kustomization: expected Kustomization or Component", Root["kind"]);
        }

        var version = IsComponent ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
        if (Root["apiVersion"].Exists && !Root["apiVersion"].Is(version))
        {
            throw Error($"'{Root["apiVersion"].Scalar}' is not the version of this kind: expected {version}", Root["apiVersion"]);
        }

        if (!Root.Members.Any(field => field.HasValue && field.Name is not ("apiVersion" or "kind" or "metadata")))
        {
            throw Error("the kustomization says nothing", Root);
        }
    }
}
