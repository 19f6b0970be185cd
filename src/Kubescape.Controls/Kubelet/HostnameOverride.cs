using Kubescape.Controls.Hosts;

namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet takes the name of its node from the node.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, "Ensure that the --hostname-override argument is not set".</remarks>
public sealed class HostnameOverride : KubeletControl
{
    public override ControlInfo Info { get; } = new("C-0179", "Ensure that the --hostname-override argument is not set", BaseScore: 3)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.Kubelet],
        Scopes = ScanScopes.Cluster,
        Description = "A kubelet under another name than its host's may not match its certificates, and what it does is hard "
            + "to trace to a machine.",
        Remediation = "Start the kubelet without --hostname-override, unless the cloud provider of the cluster demands it.",
    };

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        if (settings.Flags.Find("hostname-override") is not null)
        {
            yield return Failure.Whole("no --hostname-override");
        }
    }
}
