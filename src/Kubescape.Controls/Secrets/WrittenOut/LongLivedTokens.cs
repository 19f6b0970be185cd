using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>No Secret asks for a token of a service account, which would never expire.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Managing Service Accounts", "Manually create a long-lived API token for a ServiceAccount".
/// Those that older clusters made for the accounts of kube-system are left to the cluster, which clears them away.
/// </remarks>
public sealed class LongLivedTokens : Control
{
    public override ControlInfo Info { get; } = new("X-0136", "Service account token that never expires", BaseScore: 6)
    {
        Category = Category.Secrets,
        SubCategory = Category.AccessControl,
        Judges = [new("", "Secret")],
        Tags = ["security"],
        Description = "A Secret of the type kubernetes.io/service-account-token gets a token that is good for ever and from "
            + "anywhere. Whoever copies it once acts as the service account until somebody deletes the Secret.",
        Remediation = "Delete the Secret. Let pods mount a projected token, and get short ones for people and pipelines with "
            + "kubectl create token.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var type = resource["type"];
        if (type.Is("kubernetes.io/service-account-token") && !IsOfTheSystem(resource))
        {
            yield return Failure.Look(type) with { Expected = "no Secret of this type" };
        }
    }

    /// <summary>The names that old controllers gave: <c>account-token-</c> and five characters.</summary>
    private static bool IsOfTheSystem(Resource secret) =>
        secret.Namespace is "kube-system" or "kube-public" or "kube-node-lease"
        && secret["metadata"]["annotations"]["kubernetes.io/service-account.name"].Text is { } account
        && secret.Name.StartsWith($"{account}-token-", StringComparison.Ordinal)
        && secret.Name.Length == account.Length + "-token-".Length + 5;
}
