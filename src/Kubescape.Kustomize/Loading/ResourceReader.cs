using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Reads the objects of a file.</summary>
internal sealed class ResourceReader(BuildFiles files, string directory)
{
    /// <summary>The objects of a stream, lists taken apart.</summary>
    /// <param name="content">UTF-8.</param>
    /// <param name="path">The full path of the file that errors name.</param>
    /// <param name="line">The line of an inline text in its file; 0 for a whole file.</param>
    /// <exception cref="KustomizeException">It holds something else.</exception>
    public IEnumerable<BuildObject> Read(ReadOnlySpan<byte> content, string path, int line)
    {
        var file = files.Display(path);
        var objects = new List<BuildObject>();
        foreach (var document in Documents(content))
        {
            if (document.Error is { } error)
            {
                throw new KustomizeException(error.Message, file, line > 0 ? line : error.Line);
            }

            foreach (var (tree, place) in ObjectList.UnfoldPlaces(document.Tree!))
            {
                var root = tree.Root;
                var at = line > 0 ? line : root.Line;
                if (root["kind"].Text is not { Length: > 0 })
                {
                    throw new KustomizeException("an object has no kind", file, at);
                }

                if (root["metadata"]["name"].Scalar is not { Length: > 0 })
                {
                    throw new KustomizeException($"the {root["kind"].Text} has no name", file, at);
                }

                files.Budget.CountObject(file, at);
                var origin = new ObjectOrigin(directory, file, document.Index, at, place) { RelativeFile = files.Relative(path) };
                objects.Add(new BuildObject(NodeReader.Read(root, withLines: line == 0), origin));
            }
        }

        return objects;
    }

    public static IEnumerable<ParsedDocument> Documents(ReadOnlySpan<byte> content) =>
        YamlDocuments.Read(Encoding.UTF8.GetString(content).AsMemory(), TreeLimits.Default, YamlDialect.Kustomize);
}
