using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Lists the roles of an Amazon cluster, so that somebody compares them with those of IAM.</summary>
/// <remarks>
/// Source: CIS EKS Benchmark, "Manage Kubernetes RBAC users with AWS IAM Authenticator for Kubernetes".
/// </remarks>
public sealed class RolesOfUsers : Control
{
    public override ControlInfo Info { get; } = new(
        "C-0232",
        "Manage Kubernetes RBAC users with AWS IAM Authenticator for Kubernetes or Upgrade to AWS CLI v1.16.156",
        BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = [new("rbac.authorization.k8s.io", "Role")],
        Scopes = ScanScopes.Eks,
        Description = "Users that are managed beside IAM keep their rights when they leave, and nobody sees it in one place.",
        Remediation = "Let IAM authenticate the users of the cluster, map them to its roles, and make sure that each role is "
            + "one that its users need.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        [Failure.Whole("a role that users of IAM need, as somebody has made sure")];
}
