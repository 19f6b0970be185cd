using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The Pods that a kubelet runs from files to make the node one of the control plane.</summary>
/// <remarks>
/// They run as root in the network of their node, without a service account, because nothing else is there when they start.
/// Source: "Create static Pods" in the Kubernetes documentation; kubeadm, "Implementation details".
/// </remarks>
internal static class ControlPlanePods
{
    private static readonly ImmutableArray<ControlPlaneProgram> Programs =
    [
        ControlPlaneProgram.ApiServer,
        ControlPlaneProgram.ControllerManager,
        ControlPlaneProgram.Scheduler,
        ControlPlaneProgram.Etcd,
    ];

    /// <summary>Whether the resource is a Pod in kube-system that runs a program of the control plane.</summary>
    public static bool Include(Resource resource) =>
        resource is { Kind: "Pod", Namespace: "kube-system" } && Programs.Any(program => program.RunsIn(resource));
}
