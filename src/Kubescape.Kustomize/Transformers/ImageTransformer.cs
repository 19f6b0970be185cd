using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Changes the name, the tag or the digest of an image.</summary>
/// <remarks>
/// The name is a pattern, as in Kustomize. Every list called <c>containers</c> or <c>initContainers</c> counts.
/// </remarks>
internal sealed class ImageTransformer : ITransformer
{
    private readonly Regex pattern;
    private readonly Field change;
    private readonly IReadOnlyList<FieldSpec> fields;

    public ImageTransformer(Field change, IReadOnlyList<FieldSpec> fields)
    {
        this.change = change;
        this.fields = fields;
        pattern = SafePattern.Create(
            $"^{change["name"].Text}(:[a-zA-Z0-9_.{{}}-]*)?(@sha256:[a-zA-Z0-9_.{{}}-]*)?\\z", change["name"].Text ?? "");
    }

    public string Kind => "ImageTagTransformer";

    public void Apply(ObjectSet set)
    {
        foreach (var item in set.Objects)
        {
            if (item.KindName != "CustomResourceDefinition")
            {
                ChangeContainers(item.Root);
            }

            foreach (var field in fields.Where(field => field.Selects(item.Kind)))
            {
                FieldWalk.Visit(item.Root, field, FieldKind.String, Change);
            }
        }
    }

    private void ChangeContainers(Node node)
    {
        foreach (var item in node.Items)
        {
            ChangeContainers(item);
        }

        foreach (var (name, value) in node.Members)
        {
            ChangeContainers(value);
            if (name is "containers" or "initContainers")
            {
                foreach (var container in value.Items.Where(container => container["image"] is not null))
                {
                    container.Set("image", Change(container["image"]!));
                }
            }
        }
    }

    private Node Change(Node image)
    {
        if (image.Text is not { } text || !pattern.IsMatch(text))
        {
            return image;
        }

        var (name, tag, digest) = Split(text);
        var newTag = change["newTag"].Scalar ?? "";
        var newDigest = change["digest"].Scalar ?? "";
        name = change["newName"].Text is { Length: > 0 } newName ? newName : name;
        if (newTag.Length > 0 || newDigest.Length > 0)
        {
            (tag, digest) = (newTag, newDigest);
        }

        tag += change["tagSuffix"].Scalar ?? "";
        var result = $"{name}{(tag.Length > 0 ? ":" : "")}{tag}{(digest.Length > 0 ? "@" : "")}{digest}";
        return result == text ? image : Node.String(result);
    }

    /// <summary>A colon before the first slash belongs to the port of a registry.</summary>
    private static (string Name, string Tag, string Digest) Split(string image)
    {
        var from = Math.Max(image.IndexOf('/', StringComparison.Ordinal), 0);
        var at = image.IndexOf('@', from);
        var digest = at < 0 ? "" : image[(at + 1)..];
        var rest = at < 0 ? image : image[..at];
        var colon = rest.IndexOf(':', from);
        return colon < 0 ? (rest, "", digest) : (rest[..colon], rest[(colon + 1)..], digest);
    }
}
