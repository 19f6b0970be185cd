using System.Globalization;
using System.Text;

namespace Kubescape.Objects;

/// <summary>The ids that reports use for resources.</summary>
/// <remarks>Source: the identity rules of Kubescape's reports, so that its users can compare across both programs.</remarks>
internal static class ResourceId
{
    /// <summary>The id of a resource.</summary>
    public static string Of(Resource resource)
    {
        if (resource.Related.Length > 0)
        {
            var parts = resource.Related.Select(related => related.Id).Append(ObjectId(resource));
            return string.Join('/', parts.Order(StringComparer.Ordinal));
        }

        return resource.Source is { } source ? $"path={PathHash(source)}/api={ObjectId(resource)}" : ObjectId(resource);
    }

    private static string ObjectId(Resource resource)
    {
        if (IsFact(resource.Type))
        {
            return $"{resource.ApiVersion}/{resource.Kind}/{resource.Name}";
        }

        // The core group leaves its place empty, as in /v1/shop/Pod/cart.
        var core = resource.Type.Group.Length == 0 && resource.Root["apiVersion"].Exists;
        return $"{(core ? "/" : "")}{resource.ApiVersion}/{resource.Namespace}/{resource.Kind}/{resource.Name}";
    }

    /// <summary>Whether the kind stands for what a node or a cloud tells; such objects have no place for a namespace.</summary>
    private static bool IsFact(ResourceKind kind) =>
        kind is { Group: "hostdata.kubescape.cloud" }
            or { Group: "eks.amazonaws.com" or "management.azure.com" or "container.googleapis.com", Kind: "ClusterDescribe" };

    /// <summary>32-bit FNV-1a in decimal.</summary>
    private static string PathHash(ResourceSource source)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{source.RelativePath}:{source.Document}")))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return hash.ToString(CultureInfo.InvariantCulture);
    }
}
