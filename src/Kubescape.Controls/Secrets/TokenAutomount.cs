using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A pod that does not talk to the API server must not hold a token for it.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, "Ensure that Service Account Tokens are only mounted where necessary".</remarks>
public sealed class TokenAutomount : Control
{
    private static readonly ResourceKind ServiceAccount = new("", "ServiceAccount");

    public override ControlInfo Info { get; } = new("C-0034", "Automatic mapping of service account", BaseScore: 6)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Reads = [ServiceAccount],
        Tags = ["security", "compliance", "smartRemediation"],
        Description = "By default every container finds a token of its service account in its file system. Whoever breaks into it can speak to "
            + "the API server with the rights of that account.",
        Remediation = "Set automountServiceAccountToken to false, in the pod or in its ServiceAccount, and to true only where the API is used.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var automount = Workload.PodSpec(resource)["automountServiceAccountToken"];
        if (automount.IsFalse)
        {
            yield break;
        }

        if (automount.HasValue)
        {
            yield return Failure.Look(automount) with { Expected = "false" };
        }
        else
        {
            var account = context.Graph.Find(ServiceAccount, resource.Namespace, Workload.ServiceAccountName(resource));
            if (account is not null && account["automountServiceAccountToken"].IsFalse)
            {
                yield break;
            }
        }

        yield return Failure.Set(automount, "false");
    }
}
