using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>In which namespace an object is.</summary>
internal static class Namespaces
{
    /// <summary>The namespace; <c>default</c> where a manifest leaves it open, as the API server has it.</summary>
    public static string Of(Resource resource) => resource.Namespace.Length == 0 ? "default" : resource.Namespace;
}
