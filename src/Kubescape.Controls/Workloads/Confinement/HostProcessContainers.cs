using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A Windows container must not run as a process of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "HostProcess".</remarks>
public sealed class HostProcessContainers : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0069", "Windows HostProcess container", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A HostProcess container is no container: its program runs on the Windows node itself, with its files, "
            + "network and, mostly, the rights of the system. Whoever breaks into it owns the node.",
        Remediation = "Remove hostProcess from windowsOptions, and the hostNetwork that goes with it. Keep it for agents that "
            + "manage the node.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.Of(workload)
        let hostProcess = security["windowsOptions"]["hostProcess"]
        where hostProcess.IsTrue
        select Failure.Delete(hostProcess);
}
