using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must keep the SELinux confinement of containers.</summary>
/// <remarks>
/// Source: Pod Security Standards, Baseline profile, "SELinux". The level is free: it parts pods from each other.
/// </remarks>
public sealed class CustomSELinux : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0066", "SELinux confinement loosened", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "SELinux keeps processes of the type container_t away from the files of the node, even as root. Another "
            + "type, spc_t above all, or another user or role gives the container the rights of a program of the node.",
        Remediation = "Remove type, user and role from seLinuxOptions; the type may be container_t, container_init_t, "
            + "container_kvm_t or container_engine_t.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.Of(workload)
        from option in security["seLinuxOptions"].Members
        where Loosens(option)
        select Failure.Delete(option);

    private static bool Loosens(Field option) => option.Name switch
    {
        "type" => option.Text is { Length: > 0 } type
            && type is not ("container_t" or "container_init_t" or "container_kvm_t" or "container_engine_t"),
        "user" or "role" => option.Text is { Length: > 0 },
        _ => false,
    };
}
