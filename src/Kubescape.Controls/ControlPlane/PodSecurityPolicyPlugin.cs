using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>Pod security policies are enforced where an API server chooses its admission plugins.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Pod Security Policies", removed in Kubernetes 1.25 in favour of Pod Security Admission.
/// </remarks>
public sealed class PodSecurityPolicyPlugin() : ControlPlaneControl(ControlPlaneProgram.ApiServer)
{
    private const string Flag = "enable-admission-plugins";

    public override ControlInfo Info { get; } = new("C-0068", "PSP enabled", BaseScore: 1)
    {
        Category = Category.ControlPlane,
        Judges = [Pod, ManagedClusters.Gke],
        Tags = ["security", "compliance"],
        Description = "Until Kubernetes 1.25 pod security policies decided which pods may be privileged or use the host. Without "
            + "the plugin they are objects that nothing reads.",
        Remediation = "Add PodSecurityPolicy to the admission plugins; from Kubernetes 1.25 label the namespaces for Pod "
            + "Security Admission instead.",
    };

    protected override IEnumerable<Failure> CheckFlags(CommandLine line) =>
        line.Entries(Flag).Contains("PodSecurityPolicy")
            ? []
            : line.All(Flag).Select(flag => Failure.Review(flag.At) with { Expected = "PodSecurityPolicy among the plugins" });

    protected override IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster)
    {
        if (!cluster["pod_security_policy_config"]["enabled"].IsTrue)
        {
            yield return Failure.Whole("pod security policies switched on for the cluster");
        }
    }
}
