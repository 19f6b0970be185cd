using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may delete what keeps services running.</summary>
/// <remarks>
/// Source: MITRE ATT&amp;CK, T1485 "Data Destruction"; Kubernetes documentation, "Authorization", request verbs.
/// </remarks>
public sealed class DeleteWorkloads : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0007", "Roles with delete capabilities", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["compliance"],
        Description = "A subject that may delete workloads, Services or Secrets can stop the applications of a namespace or of "
            + "the whole cluster, by mistake as well as on purpose.",
        Remediation = "Take delete and deletecollection out of the role, or list in it only the kinds that the subject creates "
            + "itself.",
    };

    protected override Permission Permission { get; } = new(
        "delete workloads, Services and Secrets",
        Verbs: ["delete", "deletecollection", "*"],
        Resources:
        [
            "secrets", "pods", "services", "deployments", "replicasets", "daemonsets", "statefulsets", "jobs", "cronjobs", "*",
        ],
        ApiGroups: ["", "*", "apps", "batch"]);
}
