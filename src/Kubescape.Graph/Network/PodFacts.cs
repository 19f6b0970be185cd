using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The pods of a workload as policies select them.</summary>
/// <param name="Resource">The workload.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="AccountLabels">The labels of its service account; absent where the scan does not know it.</param>
internal sealed record PodFacts(Resource Resource, NamespaceFacts Namespace, Field AccountLabels)
{
    /// <summary>The labels of the pods themselves.</summary>
    public Field Labels { get; } = Workload.PodLabels(Resource);

    /// <summary>The name of the account that the pods act as.</summary>
    public string AccountName => Workload.ServiceAccountName(Resource);
}
