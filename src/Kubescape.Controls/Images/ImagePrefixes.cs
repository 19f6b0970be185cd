using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Lists of registries and repositories that users write.</summary>
internal static class ImagePrefixes
{
    /// <summary>Whether the image, as written or written out, is in one of the registries or repositories.</summary>
    public static bool Cover(ImmutableArray<string> prefixes, string image)
    {
        var name = ImageReference.TryParse(image, out var reference) ? reference.ToString() : image;
        foreach (var prefix in prefixes)
        {
            if (IsWithin(name, prefix) || IsWithin(image, prefix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The prefix must end where a part of the name ends: <c>gcr.io</c> does not cover <c>gcr.io.example.com</c>.
    /// </summary>
    public static bool IsWithin(string name, string prefix) =>
        prefix.Length > 0
        && name.StartsWith(prefix, StringComparison.Ordinal)
        && (name.Length == prefix.Length || prefix[^1] is '/' or ':' or '@' || name[prefix.Length] is '/' or ':' or '@');
}
