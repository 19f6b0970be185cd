using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>What is in the namespace that is there from the start.</summary>
/// <remarks>Source: "Namespaces" in the Kubernetes documentation: what names none goes to <c>default</c>.</remarks>
internal static class DefaultNamespace
{
    private const string Placeholder = "YOUR_NAMESPACE";

    /// <summary>The namespace that the object should not have, or the one that it lacks.</summary>
    public static IEnumerable<Failure> Of(Resource resource)
    {
        var place = resource["metadata"]["namespace"];
        if (resource.Namespace.Length == 0)
        {
            yield return Failure.Set(place, Placeholder);
        }
        else if (resource.Namespace == "default")
        {
            yield return Failure.Review(place) with { Expected = "a namespace of the application" };
        }
    }
}
