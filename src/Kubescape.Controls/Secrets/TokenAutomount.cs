using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A pod must say no to the token of its service account unless it needs it.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that Service Account Tokens are only mounted where necessary"; "Opt out
/// of API credential automounting" in the Kubernetes documentation: what the pod says takes precedence over what the account
/// says.
/// </remarks>
public sealed class TokenAutomount : Control
{
    public override ControlInfo Info { get; } = new("C-0034", "Automatic mapping of service account", BaseScore: 6)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Reads = [MountedToken.Account],
        Tags = ["security", "compliance", "smartRemediation"],
        Description = "Unless told otherwise, Kubernetes puts a token for its API into every container. An intruder needs only "
            + "read a file to act on the cluster with all rights of the pod's service account.",
        Remediation = "Set automountServiceAccountToken to false in the pod, or in the service account for all of its pods. Pods "
            + "that call the API should have an account of their own with the few rights they need.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => MountedToken.Of(resource, context);
}
