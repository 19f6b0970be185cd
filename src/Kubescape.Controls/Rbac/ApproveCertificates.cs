using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may approve certificates.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1; Kubernetes documentation, "Role Based Access Control Good Practices",
/// "CSRs and certificate issuing".
/// </remarks>
public sealed class ApproveCertificates : PermissionControl
{
    public override ControlInfo Info { get; } = new(
        "C-0280",
        "Minimize access to the approval sub-resource of certificatesigningrequests objects",
        BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "An approved request yields a client certificate for the name that it asks for. Whoever approves their "
            + "own requests becomes any user or node, until the certificate expires.",
        Remediation = "Take certificatesigningrequests/approval out of the role; leave approval to the controllers that check "
            + "requests.",
    };

    protected override Permission Permission { get; } = new(
        "approve certificates",
        Verbs: ["update", "patch", "*"],
        Resources: ["certificatesigningrequests/approval", "*"],
        ApiGroups: ["certificates.k8s.io", "*"]);
}
