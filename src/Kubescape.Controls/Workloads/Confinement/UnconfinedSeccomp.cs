using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Seccomp must not be switched off.</summary>
/// <remarks>
/// Source: Pod Security Standards, Baseline profile, "Seccomp", and in its older releases the annotations, which clusters
/// before 1.27 obey.
/// </remarks>
public sealed class UnconfinedSeccomp : WorkloadControl
{
    private const string PodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerAnnotation = "container.seccomp.security.alpha.kubernetes.io/";
    private const string RuntimeDefault = "RuntimeDefault";

    public override ControlInfo Info { get; } = new("X-0067", "Seccomp unconfined", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Seccomp decides which system calls a process may make. Unconfined opens all of them, also those that "
            + "applications never use and that most flaws of the kernel are reached by.",
        Remediation = "Set seccompProfile.type to RuntimeDefault, or to Localhost with a profile of your own.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        Fields(workload).Concat(Annotations(workload));

    private static IEnumerable<Failure> Fields(Resource workload) =>
        from security in SecurityContexts.Of(workload)
        let type = security["seccompProfile"]["type"]
        where type.HasValue && !type.Is(RuntimeDefault) && !type.Is("Localhost")
        select Failure.Set(type, RuntimeDefault);

    private static IEnumerable<Failure> Annotations(Resource workload) =>
        from annotation in Workload.PodTemplate(workload)["metadata"]["annotations"].Members
        where annotation.Is("unconfined")
            && (annotation.Name == PodAnnotation || annotation.Name.StartsWith(ContainerAnnotation, StringComparison.Ordinal))
        select Failure.Delete(annotation);
}
