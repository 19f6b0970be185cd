using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Carries out one kustomization, and those that it stands on.</summary>
internal sealed class KustomizationTarget(BuildRoot root, BuildFiles files)
{
    private readonly KustomizationFile file = KustomizationFile.Load(root, files);
    private readonly ResourceReader reader = new(files, root.Display);

    /// <summary>The finished objects.</summary>
    /// <exception cref="KustomizeException">Something is not well formed or not allowed.</exception>
    public IReadOnlyList<BuildObject> BuildAll()
    {
        var accumulation = new Accumulation();
        Accumulate(accumulation);
        Step(file.Root, () => new FinishingTouches(file).Apply(accumulation));
        return accumulation.Set.Objects;
    }

    /// <summary>Adds what this kustomization makes; a component changes what is there already.</summary>
    private void Accumulate(Accumulation made)
    {
        var added = new List<BuildObject>();
        foreach (var entry in file["resources"].Items.Concat(file["bases"].Items))
        {
            Step(entry, () => added.AddRange(ReadResource(made, entry)));
        }

        made.Set.Append(added);

        made.Configuration.Merge(DefaultConfiguration.Create());
        foreach (var entry in file["configurations"].Items)
        {
            Step(entry, () => made.Configuration.Merge(ConfigurationReader.Read(ReadOne(entry.Text ?? ""))));
        }

        foreach (var entry in file["crds"].Items)
        {
            Step(entry, () => made.Configuration.Merge(new SchemaConfiguration(ReadOne(entry.Text ?? "")).Read()));
        }

        if (file["openapi"]["path"].HasValue)
        {
            throw file.Error("schemas that replace the one of Kubernetes are not read", file["openapi"]);
        }

        var generation = new Generation(root, files, file, reader);
        foreach (var (at, generate) in generation.OfFields().Concat(Plugins("generators").Select(generation.OfPlugin)))
        {
            Step(at, () =>
            {
                files.Budget.CountVisits(made.Set.Objects.Count);
                generate(made.Set);
            });
        }

        foreach (var entry in file["components"].Items)
        {
            Step(entry, () => Enter(entry.Text ?? "", isComponent: true).Accumulate(made));
        }

        Transform(made);
        foreach (var entry in file["vars"].Items)
        {
            Step(entry, () => AddVariable(made, entry));
        }
    }

    private IEnumerable<BuildObject> ReadResource(Accumulation made, Field entry)
    {
        if (entry.Text is not { Length: > 0 } path)
        {
            throw new BuildStepException("a resource is no path");
        }

        if (BuildRoot.IsRemote(path))
        {
            return reader.Read(root.Read(path), file.FullPath, entry.Line);
        }

        if (root.HasFile(path))
        {
            return reader.Read(root.Read(path), root.Locate(path), line: 0);
        }

        var entered = new Accumulation();
        Enter(path, isComponent: false).Accumulate(entered);
        made.MergeSettings(entered);
        return entered.Set.Objects;
    }

    private KustomizationTarget Enter(string path, bool isComponent)
    {
        var target = new KustomizationTarget(root.Enter(path), files);
        return target.file.IsComponent == isComponent
            ? target
            : throw new BuildStepException(
                isComponent ? $"'{path}' is no component" : $"'{path}' is a component; name it under components");
    }

    private void Transform(Accumulation made)
    {
        var builtin = new BuiltinTransformers(root, files.Budget, made.Configuration);
        foreach (var (transformer, at) in builtin.OfFields(file))
        {
            Step(at, () => Apply(transformer, made.Set));
        }

        foreach (var (plugin, at) in Plugins("transformers").Concat(Plugins("validators")))
        {
            Step(at, () =>
            {
                foreach (var transformer in builtin.OfObject(plugin))
                {
                    Apply(transformer, made.Set);
                }
            });
        }
    }

    private void Apply(ITransformer transformer, ObjectSet set)
    {
        files.Budget.CountVisits(set.Objects.Count);
        transformer.Apply(set);
        foreach (var item in set.Objects)
        {
            item.Transformations.Add($"{files.Relative(file.FullPath)} {transformer.Kind}");
        }
    }

    private void AddVariable(Accumulation made, Field entry)
    {
        files.Budget.CountVisits(made.Set.Objects.Count + made.Variables.Count);
        var variable = Variable.Read(entry);
        made.Add(variable);
        var about = made.Set.Objects.Where(variable.IsAbout).Take(2).ToList();
        if (about.Count > 1)
        {
            throw new BuildStepException($"the variable '{variable.Name}' could be about several objects");
        }

        about.FirstOrDefault()?.Variables.Add(variable.Name);
    }

    /// <summary>The configuration objects of plugins: inline, of a file, or made by another kustomization.</summary>
    private IEnumerable<(Field Plugin, Field At)> Plugins(string field)
    {
        foreach (var entry in file[field].Items)
        {
            var found = new Accumulation();
            Step(entry, () =>
            {
                if (entry.Text is { } text && text.Contains('\n', StringComparison.Ordinal))
                {
                    found.Set.Append(reader.Read(Encoding.UTF8.GetBytes(text), file.FullPath, entry.Line));
                }
                else
                {
                    found.Set.Append(ReadResource(found, entry));
                }
            });
            foreach (var item in found.Set.Objects)
            {
                yield return (NodeWriter.Write(item.Root, entry.Line).Root, entry);
            }
        }
    }

    private Field ReadOne(string path)
    {
        var document = ResourceReader.Documents(root.Read(path)).FirstOrDefault();
        return document?.Tree?.Root ?? throw new BuildStepException(
            document?.Error is { } error ? $"{path}:{error.Line}: {error.Message}" : $"the file {path} is empty");
    }

    private void Step(Field at, Action step)
    {
        try
        {
            step();
        }
        catch (BuildStepException error)
        {
            throw file.Error(error.Message, at);
        }
    }
}
