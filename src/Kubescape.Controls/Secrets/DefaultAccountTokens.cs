using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A pod that gets a token must have an account of its own.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that default service accounts are not actively used". Without a
/// token the account is of no use, and passes. Pods of the control plane have no account.
/// </remarks>
public sealed class DefaultAccountTokens : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0059", "Default service account in use", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.AccessControl,
        Judges = Workload.Kinds,
        Reads = [MountedToken.Account],
        Tags = ["security"],
        Description = "A pod that names no account acts as the default one of its namespace, together with all others that do "
            + "so. A right that is given for one of them is in the hands of whoever breaks into any.",
        Remediation = "Create a service account for the application and name it in serviceAccountName; set "
            + "automountServiceAccountToken to false when the pod does not call the API.",
    };

    protected override bool SparesControlPlane => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context)
    {
        var hasToken = MountedToken.Of(workload, context).Any() || HasProjectedToken(pod);
        if (hasToken && Workload.ServiceAccountName(workload) == "default")
        {
            var account = pod["serviceAccountName"];
            yield return Failure.Set(account, Failure.Placeholder) with { Expected = "an account of the application" };
        }
    }

    /// <summary>Whether a volume holds a token for the API; one for another audience says who, not what for.</summary>
    private static bool HasProjectedToken(Field pod) =>
        pod["volumes"].Items.SelectMany(volume => volume["projected"]["sources"].Items)
            .Select(source => source["serviceAccountToken"])
            .Any(token => token.HasValue && !token["audience"].HasValue);
}
