using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not hold the rights of its host.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Privileged Containers" and "Capabilities".</remarks>
public sealed class PrivilegedContainer : Control
{
    public override ControlInfo Info { get; } = new("C-0057", "Privileged container", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "smartRemediation"],
        Description = "A privileged container, and one with SYS_ADMIN, holds the capabilities of its host: whoever breaks into "
            + "it owns the node and every other container there.",
        Remediation = "Remove privileged and SYS_ADMIN; add the one capability that the process needs.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            var security = container["securityContext"];
            foreach (var capability in security["capabilities"]["add"].Items)
            {
                if (capability.Text is { } name && (Capability.AreSame(name, "SYS_ADMIN") || Capability.AreSame(name, "ALL")))
                {
                    yield return Failure.Delete(capability);
                }
            }

            if (security["privileged"].IsTrue)
            {
                yield return Failure.Delete(security["privileged"]);
            }
        }
    }
}
