using Kubescape.Controls.Secrets;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>A pod that need not call the API holds no token that is good for something.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Configure Service Accounts for Pods", "Opt out of API credential automounting".
/// </remarks>
public sealed class BoundAccountTokens : Control
{
    private static readonly TokenAutomount Automount = new();

    public override ControlInfo Info { get; } = new("C-0261", "ServiceAccount token mounted", BaseScore: 7)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Reads = [DefaultAccounts.Kind, .. RbacKinds.Bindings],
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Credential access")],
        Description = "The pods hold a token of an account that roles are bound to: an intruder reads it from a file and has "
            + "the rights of these roles.",
        Remediation = "Set automountServiceAccountToken to false where the workload does not call the API; else bind the "
            + "account to nothing that it does not use.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var binding = context.Graph.AccountBindings.Of(resource).FirstOrDefault();
        var token = binding is null ? [] : Automount.Check(resource, context).ToList();
        return token.Count == 0 ? [] : token.Append(Failure.Because(binding!.Binding, binding.Subject));
    }
}
