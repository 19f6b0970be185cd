using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may delete events.</summary>
/// <remarks>Source: MITRE and Microsoft, "Threat matrix for Kubernetes", "Delete K8S events".</remarks>
public sealed class DeleteEvents : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0031", "Delete Kubernetes events", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["security", "compliance"],
        Description = "Events tell when pods were created, killed and refused. An intruder who may delete them removes the "
            + "traces of the attack before anybody looks.",
        Remediation = "Take delete and deletecollection on events out of the role: events expire by themselves.",
    };

    protected override Permission Permission { get; } = new(
        "delete events",
        Verbs: ["delete", "deletecollection", "*"],
        Resources: ["events", "*"],
        ApiGroups: ["", "*"]);
}
