using System.Text.RegularExpressions;

namespace Kubescape.Posture;

/// <summary>The ids of reports without the files, so that an object is known by its kind, namespace and name.</summary>
internal static partial class ObjectIdentity
{
    /// <summary><c>apps/v1/shop/Deployment/web</c> for <c>path=123/api=apps/v1/shop/Deployment/web</c>.</summary>
    public static string Of(string resourceId) =>
        resourceId.Contains("path=", StringComparison.Ordinal) ? FilePart().Replace(resourceId, "") : resourceId;

    /// <summary>The namespace in an id; empty where it has none.</summary>
    public static string NamespaceOf(string resourceId) => resourceId.Split('/') is { Length: >= 4 } parts ? parts[^3] : "";

    [GeneratedRegex("path=[0-9]+/api=", RegexOptions.NonBacktracking)]
    private static partial Regex FilePart();
}
