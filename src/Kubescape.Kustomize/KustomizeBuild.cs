using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Builds kustomizations, as <c>kubectl kustomize</c> does.</summary>
/// <remarks>
/// Source: the reference of the kustomization file; and Kustomize 5.5, with which the results are compared. Nothing is run:
/// plugins that are programs are refused.
/// </remarks>
public static class KustomizeBuild
{
    /// <summary>The names that a kustomization file may have.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    /// <summary>Builds the kustomization of a directory.</summary>
    /// <exception cref="KustomizeException">It cannot be built.</exception>
    public static KustomizeResult Run(string directory, KustomizeOptions options)
    {
        var files = new BuildFiles(directory, options);
        var top = new KustomizationTarget(BuildRoot.Open(directory, files), files);
        var objects = top.BuildAll();
        return new KustomizeResult
        {
            Objects = [.. objects.Select(Finish)],
            OwnedFiles = [.. files.Owned.Order(StringComparer.Ordinal)],
        };
    }

    private static KustomizedObject Finish(BuildObject built)
    {
        var origin = built.Origin;
        try
        {
            return new KustomizedObject
            {
                Tree = NodeWriter.Write(built.Root, origin.Line),
                Directory = origin.Directory,
                File = origin.File,
                Document = origin.Document,
                Line = origin.Line,
                Place = origin.Place,
                IsGenerated = origin.Generator is not null,
            };
        }
        catch (ParseException error)
        {
            throw new KustomizeException(error.Message, origin.File, origin.Line);
        }
    }
}
