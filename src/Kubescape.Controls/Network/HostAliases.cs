using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A pod must find its hosts by DNS.</summary>
/// <remarks>Source: "Adding entries to Pod /etc/hosts with HostAliases" in the Kubernetes documentation.</remarks>
public sealed class HostAliases : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0061", "Own entries in /etc/hosts", BaseScore: 2)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "hostAliases writes names into the hosts file of the containers, where they win over DNS. Whoever can "
            + "edit the manifest sends the application to a server of theirs, and nobody who looks at DNS sees it.",
        Remediation = "Remove hostAliases; give the other host a name in DNS, or a Service of the type ExternalName.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        pod["hostAliases"].Count > 0 ? [Failure.Remove(pod["hostAliases"])] : [];
}
