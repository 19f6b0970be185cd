using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>What the rules of webhooks and admission policies look at.</summary>
/// <remarks>Source: RuleWithOperations in the API reference, admissionregistration.k8s.io/v1.</remarks>
internal static class WebhookRules
{
    /// <summary>Whether one of the rules sees pods, workloads or roles, which is what policies on security are about.</summary>
    public static bool SeeSecurity(Field rules) => rules.Items.SelectMany(rule => rule["resources"].Items).Any(IsOfSecurity);

    private static bool IsOfSecurity(Field resource) =>
        resource.Text?.Split('/')[0] is "*" or "pods" or "deployments" or "daemonsets"
        or "statefulsets" or "replicasets" or "replicationcontrollers" or "jobs" or "cronjobs" or "roles" or "clusterroles"
        or "rolebindings" or "clusterrolebindings" or "namespaces" or "secrets";
}
