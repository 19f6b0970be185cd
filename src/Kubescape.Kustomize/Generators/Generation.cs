using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Makes the objects that one kustomization generates.</summary>
internal sealed class Generation(BuildRoot root, BuildFiles files, KustomizationFile file, ResourceReader reader)
{
    private readonly ConfigGenerator generator = new(root, file["generatorOptions"]);

    /// <summary>What each entry of the generator fields adds, in the order of Kustomize.</summary>
    /// <exception cref="KustomizeException">A field is not supported.</exception>
    public IEnumerable<(Field At, Action<ObjectSet> Generate)> OfFields()
    {
        if (file["helmChartInflationGenerator"].Count > 0)
        {
            throw file.Error("use helmCharts in place of helmChartInflationGenerator", file["helmChartInflationGenerator"]);
        }

        return
        [
            .. file["configMapGenerator"].Items.Select(entry => Configuration("ConfigMap", entry, entry)),
            .. file["secretGenerator"].Items.Select(entry => Configuration("Secret", entry, entry)),
            .. file["helmCharts"].Items.Select((Field, Action<ObjectSet>) (entry) => (entry, set => Inflate(set, entry))),
        ];
    }

    /// <summary>What a plugin adds; programs are refused when they are to run.</summary>
    public (Field At, Action<ObjectSet> Generate) OfPlugin((Field Plugin, Field At) configured)
    {
        var (plugin, at) = configured;
        return (plugin["apiVersion"].Is("builtin") ? plugin["kind"].Text : null) switch
        {
            "ConfigMapGenerator" => Configuration("ConfigMap", Flat(plugin), at),
            "SecretGenerator" => Configuration("Secret", Flat(plugin), at),
            _ => (at, _ => throw new BuildStepException(
                $"the generator {plugin["kind"].Text} is a program, and programs are not run")),
        };
    }

    private (Field At, Action<ObjectSet> Generate) Configuration(string kind, Field arguments, Field at) =>
        (at, set => set.Absorb(generator.Generate(kind, arguments, Origin(at, $"{kind}Generator"))));

    private void Inflate(ObjectSet set, Field entry)
    {
        if (files.Options.Charts is not { } charts)
        {
            throw new BuildStepException(
                $"the chart {entry["name"].Text} is not rendered, because nothing that renders charts is given");
        }

        try
        {
            var manifests = charts.Render(root.FullPath, entry, file["helmGlobals"]);
            set.Append(reader.Read(Encoding.UTF8.GetBytes(manifests), file.FullPath, entry.Line));
        }
        catch (FormatException error)
        {
            throw new BuildStepException(error.Message.TrimEnd('.'));
        }
    }

    /// <summary>A plugin has its name in its metadata, an entry of the kustomization beside the rest.</summary>
    private static Field Flat(Field plugin)
    {
        var flat = NodeReader.Read(plugin, withLines: true);
        flat.Set("name", plugin["metadata"]["name"].Text ?? "");
        if (plugin["metadata"]["namespace"].Text is { } space)
        {
            flat.Set("namespace", space);
        }

        return NodeWriter.Write(flat, plugin.Line).Root;
    }

    private ObjectOrigin Origin(Field entry, string kind) =>
        new(root.Display, file.Display, 0, entry.Line, "")
        {
            Generator = kind,
            RelativeFile = files.Relative(file.FullPath),
        };
}
