using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may change the configuration of the cluster's DNS.</summary>
/// <remarks>Source: MITRE and Microsoft, "Threat matrix for Kubernetes", "CoreDNS poisoning".</remarks>
public sealed class ChangeCoreDns : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0037", "CoreDNS poisoning", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["compliance"],
        Description = "The ConfigMap coredns says how names are resolved in the cluster. Whoever may change it sends the "
            + "traffic of every workload to a server of their choice.",
        Remediation = "Allow update and patch on those ConfigMaps only that the subject owns, by resourceNames.",
    };

    protected override Permission Permission { get; } = new(
        "change the ConfigMap of CoreDNS",
        Verbs: ["update", "patch", "*"],
        Resources: ["configmaps", "*"],
        ApiGroups: ["", "*"]);

    /// <summary>A rule that names objects counts only when the ConfigMap is among them.</summary>
    protected override IEnumerable<Field> Granted(Field rule) => CoversCoreDns(rule["resourceNames"]) ? base.Granted(rule) : [];

    private static bool CoversCoreDns(Field names) => names.Count == 0 || names.Items.Any(name => name.Is("coredns"));
}
