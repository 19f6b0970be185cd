using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>In which namespace an object is.</summary>
internal static class Namespaces
{
    /// <summary>The namespace; <c>default</c> where a manifest leaves it open, as the API server has it.</summary>
    public static string Of(Resource resource) => OrDefault(resource.Namespace);

    /// <summary>The name; <c>default</c> for an empty one.</summary>
    public static string OrDefault(string @namespace) => @namespace.Length == 0 ? "default" : @namespace;
}
