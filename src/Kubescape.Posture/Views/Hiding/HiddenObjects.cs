using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The objects of a scan under pseudonyms; each is copied once.</summary>
internal sealed class HiddenObjects(Pseudonyms pseudonyms)
{
    private readonly Dictionary<Resource, Resource> copies = [];

    private readonly TreeRewriter rewriter = new(
        field => NamePolicy.KeyOf(field, pseudonyms), field => NamePolicy.TextOf(field, pseudonyms));

    /// <summary>The copy of an object.</summary>
    public Resource Of(Resource resource)
    {
        if (!copies.TryGetValue(resource, out var copy))
        {
            copy = Copy(resource);
            copies.Add(resource, copy);
        }

        return copy;
    }

    /// <summary>The same place in the copy.</summary>
    public Field Of(Field field) => rewriter.Rewrite(field);

    /// <summary>A path of which the parts are hidden, and their number is not.</summary>
    public string Path(string path, bool isDirectory = false)
    {
        var parts = path.Split('/', '\\');
        for (var index = 0; index < parts.Length; index++)
        {
            var part = parts[index];
            if (part is "" or "." or ".." or "-" || part.EndsWith(':'))
            {
                continue;
            }

            var isLast = index == parts.Length - 1 && !(isDirectory && Extension(part).Length == 0);
            parts[index] = isLast ? pseudonyms.Of("file", part) + Extension(part) : pseudonyms.Of("dir", part);
        }

        return string.Join('/', parts);
    }

    /// <summary>The end of the name where it tells how the file is written, and nothing else.</summary>
    private static string Extension(string name) =>
        System.IO.Path.GetExtension(name) is ".yaml" or ".yml" or ".json" ? System.IO.Path.GetExtension(name) : "";

    private Resource Copy(Resource resource)
    {
        var root = Of(resource.Root);
        var copy = new Resource(root, Of(resource.Source)) { Related = [.. resource.Related.Select(Of)] };
        return new Resource(resource.Root).Name == resource.Name
            ? copy
            : new Resource(root, copy.Source)
            {
                Related = copy.Related,
                Name = pseudonyms.Of(resource.Kind.ToLowerInvariant(), resource.Name),
            };
    }

    /// <summary>Without the digest, by which whoever has the file would recognise it.</summary>
    private ResourceSource? Of(ResourceSource? source) => source is null or { IsBuiltIn: true }
        ? source
        : source with { Path = Path(source.Path), RelativePath = Path(source.RelativePath), Comments = [], Digest = "" };
}
