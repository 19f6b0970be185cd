using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A process must not gain more rights than the one that started it.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Privilege Escalation"; it leaves out Windows, where the field is refused.
/// Where every PodSecurityPolicy forbids escalation (clusters before 1.25), admission does what the manifests leave undone.
/// </remarks>
public sealed class PrivilegeEscalation : Control
{
    private static readonly ResourceKind PodSecurityPolicy = new("policy", "PodSecurityPolicy");

    public override ControlInfo Info { get; } = new("C-0016", "Allow privilege escalation", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Reads = [PodSecurityPolicy],
        Tags = ["security", "compliance", "smartRemediation"],
        Description = "By default a program with the set-user-id bit runs with the rights of the file's owner. An intruder "
            + "without rights needs one such program in the image, sudo or an old mount, to become root.",
        Remediation = "Set allowPrivilegeEscalation to false in the securityContext of each container. A privileged container "
            + "has it always: set privileged to false as well.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Workload.IsWindows(resource) || IsForbiddenByPolicy(context))
        {
            yield break;
        }

        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init).Where(MayEscalate))
        {
            yield return Failure.Set(container["securityContext"]["allowPrivilegeEscalation"], "false");
            yield return Failure.Set(container["securityContext"]["privileged"], "false");
        }

        if (EphemeralContainers.Of(resource).Any(MayEscalate))
        {
            yield return Failure.Whole("ephemeral containers with allowPrivilegeEscalation: false");
        }
    }

    private static bool MayEscalate(Field container) => !container["securityContext"]["allowPrivilegeEscalation"].IsFalse;

    private static bool IsForbiddenByPolicy(ControlContext context)
    {
        var policies = context.Graph.OfKind(PodSecurityPolicy);
        return policies.Length > 0 && policies.All(policy => policy["spec"]["allowPrivilegeEscalation"].IsFalse);
    }
}
