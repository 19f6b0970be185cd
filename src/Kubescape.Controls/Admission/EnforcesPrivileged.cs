using Kubescape.Controls.Namespaces;
using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>A namespace does not enforce the level that admits everything.</summary>
/// <remarks>Source: Pod Security Standards, "Privileged". The namespaces of the system are let be.</remarks>
public sealed class EnforcesPrivileged : Control
{
    public override ControlInfo Info { get; } = new("X-0139", "Namespace admits privileged pods by its level", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.AccessControl,
        Judges = [new("", "Namespace")],
        Tags = ["security"],
        Description = "The level privileged switches Pod Security admission off for the namespace, whatever the cluster enforces "
            + "elsewhere: whoever may create pods there owns the nodes.",
        Remediation = "Set pod-security.kubernetes.io/enforce to baseline or restricted. Keep the few pods that need more in a "
            + "namespace of their own, where nobody else may create any.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var label = EnforcedLevel.Label(resource);
        if (!SystemNamespaces.Contains(resource.Name) && label.Is("privileged"))
        {
            yield return Failure.Review(label) with { Expected = "baseline or restricted" };
        }
    }
}
