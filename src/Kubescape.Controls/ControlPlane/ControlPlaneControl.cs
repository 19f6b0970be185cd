using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>
/// A setting of a control plane program: judges the Pods that run the program and, where the control lists such kinds, what a
/// cloud tells of a cluster whose control plane it runs itself.
/// </summary>
public abstract class ControlPlaneControl(ControlPlaneProgram program) : Control
{
    /// <summary>The kind of the Pods.</summary>
    protected static readonly ResourceKind Pod = new("", "Pod");

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        context.Graph.OfKinds(Info.Judges)
            .Where(resource => resource.Type != Pod || program.RunsIn(resource));

    public override string? WhyNotEvaluated(ControlContext context)
    {
        if (Candidates(context).Any())
        {
            return null;
        }

        var clouds = ManagedClusters.NamesOf(Info.Judges);
        return clouds.Length == 0
            ? program.WhyNotVisible
            : $"{program.WhyNotVisible}, or give a ClusterDescribe file of the managed cluster ({string.Join(", ", clouds)}) "
                + "with --facts";
    }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource.Type == Pod ? program.CommandLines(resource).SelectMany(CheckFlags) : CheckCloud(resource.Type, resource["data"]);

    /// <summary>What is wrong with the command line of the program.</summary>
    protected abstract IEnumerable<Failure> CheckFlags(CommandLine line);

    /// <summary>What is wrong with a managed cluster.</summary>
    /// <param name="cloud">One of <see cref="ManagedClusters"/>.</param>
    /// <param name="cluster">What the cloud's API tells of the cluster.</param>
    protected virtual IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster) => [];
}
