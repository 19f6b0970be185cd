using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may create persistent volumes.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1; Kubernetes documentation, "Role Based Access Control Good Practices",
/// "Persistent volume creation".
/// </remarks>
public sealed class CreatePersistentVolumes : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0278", "Minimize access to create persistent volumes", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "A persistent volume may be a directory of the node, which no pod admission looks at: whoever creates one "
            + "reads and writes the files of the host.",
        Remediation = "Take create on persistentvolumes out of the role; let a storage class provide volumes for claims.",
    };

    protected override Permission Permission { get; } = new(
        "create persistent volumes",
        Verbs: ["create", "*"],
        Resources: ["persistentvolumes", "*"],
        ApiGroups: ["", "*"]);
}
