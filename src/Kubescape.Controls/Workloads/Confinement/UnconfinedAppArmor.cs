using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>AppArmor must not be switched off.</summary>
/// <remarks>
/// Source: Pod Security Standards, Baseline profile, "AppArmor". Absence passes: runtimes then use their own profile on nodes
/// that have AppArmor.
/// </remarks>
public sealed class UnconfinedAppArmor : WorkloadControl
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";
    private const string RuntimeDefault = "RuntimeDefault";

    public override ControlInfo Info { get; } = new("X-0065", "AppArmor unconfined", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "AppArmor keeps a container from mounting file systems and from writing to the dangerous files of /proc "
            + "and /sys, even when it runs as root. Unconfined takes that wall away, which several known ways out of containers "
            + "need.",
        Remediation = "Remove appArmorProfile and the annotation, so that the profile of the runtime is used, or name a profile "
            + "of your own as Localhost.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        Fields(workload).Concat(Annotations(workload));

    private static IEnumerable<Failure> Fields(Resource workload) =>
        from security in SecurityContexts.Of(workload)
        let type = security["appArmorProfile"]["type"]
        where type.HasValue && !type.Is(RuntimeDefault) && !type.Is("Localhost")
        select Failure.Set(type, RuntimeDefault);

    /// <summary>The older way to name the profile of a container, which still counts where the field is absent.</summary>
    private static IEnumerable<Failure> Annotations(Resource workload) =>
        from annotation in Workload.PodTemplate(workload)["metadata"]["annotations"].Members
        where annotation.Name.StartsWith(Annotation, StringComparison.Ordinal)
            && annotation.Text is { } profile
            && profile is not ("" or "runtime/default")
            && !profile.StartsWith("localhost/", StringComparison.Ordinal)
        select Failure.Set(annotation, "runtime/default");
}
