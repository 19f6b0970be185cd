using Kubescape.Controls.ControlPlane;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A control of what a workload asks for its pods.</summary>
/// <remarks>What an ephemeral container does wrong is shown but not edited: the API server refuses changes of those.</remarks>
public abstract class WorkloadControl : Control
{
    private const string EphemeralContainer = "spec.ephemeralContainers[";

    /// <summary>Whether the setting is one of Linux: pods for Windows pass.</summary>
    protected virtual bool IsLinuxOnly => false;

    /// <summary>Whether the Pods of the control plane are right as kubeadm and its like make them: they pass.</summary>
    protected virtual bool SparesControlPlane => false;

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        (IsLinuxOnly && Workload.IsWindows(resource)) || (SparesControlPlane && ControlPlanePods.Include(resource))
            ? []
            : Failures(resource, Workload.PodSpec(resource), context).Select(WithoutEdit).Distinct();

    /// <summary>What is wrong with the workload, in manifest order.</summary>
    /// <param name="workload">One of <see cref="Workload.Kinds"/>.</param>
    /// <param name="pod">The spec of its pods.</param>
    /// <param name="context">The rest of the scan.</param>
    protected abstract IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context);

    private static Failure WithoutEdit(Failure failure) =>
        failure.Path.Contains(EphemeralContainer, StringComparison.Ordinal)
            ? Failure.Look(failure.At) with { Expected = "a new Pod whose ephemeral containers are free of this" }
            : failure;
}
