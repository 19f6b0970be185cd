using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A process must not gain more rights than its parent has.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Privilege Escalation". What a PodSecurityPolicy might add is not looked at: it binds
/// only where its admission plugin runs, and is gone since Kubernetes 1.25.
/// </remarks>
public sealed class PrivilegeEscalation : Control
{
    public override ControlInfo Info { get; } = new("C-0016", "Allow privilege escalation", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        Description = "Unless it is forbidden, a program with the setuid bit or file capabilities gives its caller more rights than the container "
            + "was meant to have, root's for example.",
        Remediation = "Set allowPrivilegeEscalation to false in the securityContext of every container.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            var security = container["securityContext"];
            if (security["allowPrivilegeEscalation"].IsFalse)
            {
                continue;
            }

            yield return Failure.Set(security["allowPrivilegeEscalation"], "false");
            yield return Failure.Set(security["privileged"], "false"); // A privileged container may always escalate.
        }
    }
}
