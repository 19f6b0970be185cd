using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A namespace as policies select it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels; absent where the scan does not know it.</param>
internal sealed record NamespaceFacts(string Name, Field Labels)
{
    /// <summary>Set by the API server, so that manifests rarely have it.</summary>
    private const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>The value of a label.</summary>
    public string? Label(string key) => key == NameLabel ? Name : Labels[key].Text;
}
