using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>
/// A setting of a control plane program: judges the Pods in kube-system that run the program and, where the control lists such
/// kinds, what a cloud tells of a cluster whose control plane it runs itself.
/// </summary>
/// <param name="program">The name of the executable, <c>kube-apiserver</c>.</param>
public abstract class ControlPlaneControl(string program) : Control
{
    /// <summary>The kind of the Pods.</summary>
    protected static readonly ResourceKind Pod = new("", "Pod");

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        context.Graph.OfKinds(Info.Judges)
            .Where(resource => resource.Type != Pod || (resource.Namespace == "kube-system" && CommandLines(resource).Any()));

    public override string? WhyNotEvaluated(ControlContext context)
    {
        if (Candidates(context).Any())
        {
            return null;
        }

        var pods = $"no {program} Pod is visible in the namespace kube-system: scan a cluster whose control plane runs in Pods, "
            + "with the right to list them";
        var clouds = ManagedClusters.NamesOf(Info.Judges);
        return clouds.Length == 0
            ? pods
            : $"{pods}, or give a ClusterDescribe file of the managed cluster ({string.Join(", ", clouds)})";
    }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource.Type == Pod ? CommandLines(resource).SelectMany(CheckFlags) : CheckCloud(resource.Type, resource["data"]);

    /// <summary>What is wrong with the command line of the program.</summary>
    protected abstract IEnumerable<Failure> CheckFlags(CommandLine line);

    /// <summary>What is wrong with a managed cluster.</summary>
    /// <param name="cloud">One of <see cref="ManagedClusters"/>.</param>
    /// <param name="cluster">What the cloud's API tells of the cluster.</param>
    protected virtual IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster) => [];

    /// <summary>
    /// How the program is started; a container without a command starts what its image says, which its name tells.
    /// </summary>
    private IEnumerable<CommandLine> CommandLines(Resource pod) =>
        from container in Workload.Containers(pod, ContainerLists.Main)
        let line = CommandLine.OfContainer(container)
        where line.Runs(program) || (container["command"].Count == 0 && container["name"].Is(program))
        select line;
}
