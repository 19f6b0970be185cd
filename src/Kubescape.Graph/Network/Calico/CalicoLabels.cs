namespace Kubescape.Graph;

/// <summary>The labels by which Calico selects: those of the objects, and some that it adds.</summary>
/// <remarks>Source: Calico documentation, "Calico automatic labels".</remarks>
internal static class CalicoLabels
{
    private const string Name = "projectcalico.org/name";
    private const string Namespace = "projectcalico.org/namespace";
    private const string Orchestrator = "projectcalico.org/orchestrator";
    private const string ServiceAccount = "projectcalico.org/serviceaccount";

    /// <summary>Whether the pods have the label themselves.</summary>
    public static bool IsOfPod(string key) => !IsCommon(key) && key != ServiceAccount;

    /// <summary>Whether all pods of a namespace have the same value.</summary>
    public static bool IsCommon(string key) => key is Namespace or Orchestrator;

    /// <summary>The value that pods have.</summary>
    public static string? Of(PodFacts pod, string key) =>
        IsCommon(key) ? CommonIn(pod.Namespace, key) : key == ServiceAccount ? pod.AccountName : pod.Labels[key].Text;

    /// <summary>The value that all pods of a namespace have.</summary>
    public static string? CommonIn(NamespaceFacts place, string key) => key switch
    {
        Namespace => place.Name,
        Orchestrator => "k8s",
        _ => null,
    };

    /// <summary>The value that a namespace has.</summary>
    public static string? OfNamespace(NamespaceFacts place, string key) => key == Name ? place.Name : place.Label(key);

    /// <summary>The value that the service account of pods has.</summary>
    public static string? OfAccount(PodFacts pod, string key) => key == Name ? pod.AccountName : pod.AccountLabels[key].Text;
}
