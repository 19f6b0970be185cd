using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Only pods that call the API should get a token for it.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that Service Account Tokens are only mounted where necessary".
/// </remarks>
public sealed class NeededTokens : Control
{
    public override ControlInfo Info { get; } =
        new("C-0190", "Ensure that Service Account Tokens are only mounted where necessary", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.Secrets,
        Judges = Workload.Kinds,
        Reads = [MountedToken.Account],
        Description = "The token in a pod is a key to the cluster. Most pods never use it, but an intruder who reads it can do "
            + "all that the service account may do.",
        Remediation = "Set automountServiceAccountToken to false in the pod or in its service account, unless the pod calls the "
            + "API.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => MountedToken.Of(resource, context);
}
