using System.Globalization;
using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet limits how many processes a pod may start. Judges the nodes whose settings are known.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, "Ensure that the kubelet is configured to limit pod PIDs"; Kubernetes documentation, "Process
/// ID Limits And Reservations".
/// </remarks>
public sealed class PodProcessLimit : KubeletControl
{
    private const string Flag = "pod-max-pids";

    public override ControlInfo Info { get; } = new("C-0284", "Ensure that the Kubelet is configured to limit pod PIDS", BaseScore: 2)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.Kubelet],
        Scopes = ScanScopes.Cluster,
        Description = "Every process of a node has a number, and there are only so many. One pod that forks without end takes "
            + "them all and stops the node with every other pod on it.",
        Remediation = "Set podPidsLimit in the kubelet's configuration file to what pods need, say 4096, or pass --pod-max-pids.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        from facts in base.Candidates(context)
        let settings = KubeletSettings.Of(facts)
        where !settings.IsFileUnread || settings.Flags.Find(Flag) is not null
        select facts;

    public override string? WhyNotEvaluated(ControlContext context) =>
        Candidates(context).Any() ? null : HostFacts.Missing("all settings of its kubelet", HostFacts.Kubelet);

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        var limit = settings.Flags.Find(Flag) is { } flag ? flag.Value : settings.File["podPidsLimit"].Scalar;
        if (!long.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pids) || pids <= 0)
        {
            yield return Failure.Whole("podPidsLimit above 0; without it pods have no limit");
        }
    }
}
