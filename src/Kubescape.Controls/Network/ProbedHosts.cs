using System.Collections.Immutable;
using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Probes and hooks must call nobody but the pod itself.</summary>
/// <remarks>
/// Source: Pod Security Standards, Baseline profile, "Host Probes / Lifecycle Hooks" (1.34). The control plane itself listens
/// on the addresses of its node.
/// </remarks>
public sealed class ProbedHosts : WorkloadControl
{
    private static readonly ImmutableArray<string> Probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly ImmutableArray<string> Hooks = ["postStart", "preStop"];
    private static readonly ImmutableArray<string> Calls = ["httpGet", "tcpSocket"];

    public override ControlInfo Info { get; } = new("X-0086", "Probe or hook calls another host", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "The kubelet makes these calls, from the network of the node. With a host of their choice users make the "
            + "node call services that they cannot reach themselves, such as the metadata of the cloud, and probe the inner "
            + "network.",
        Remediation = "Remove host: the kubelet then calls the address of the pod.",
    };

    protected override bool SparesControlPlane => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from container in Workload.Containers(workload)
        from handler in Probes.Select(probe => container[probe]).Concat(Hooks.Select(hook => container["lifecycle"][hook]))
        from host in Calls.Select(call => handler[call]["host"])
        where host.Text is { Length: > 0 }
        select Failure.Delete(host);
}
