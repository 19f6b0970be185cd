using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must not reach the socket of the container runtime.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Container Runtimes", endpoints; Docker documentation, "Protect the Docker daemon socket".
/// </remarks>
public sealed class RuntimeSocket : Control
{
    /// <summary>Docker, cri-dockerd, containerd, that of k3s, CRI-O; /var/run is a link to /run.</summary>
    private static readonly FrozenSet<string> Sockets = ImmutableArray.Create(
        "docker.sock", "cri-dockerd.sock", "containerd/containerd.sock", "k3s/containerd/containerd.sock", "crio/crio.sock")
        .SelectMany(socket => new[] { $"/run/{socket}", $"/var/run/{socket}" })
        .ToFrozenSet(StringComparer.Ordinal);

    public override ControlInfo Info { get; } = new("C-0074", "Container runtime socket mounted", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["devops", "smartRemediation"],
        Description = "Whoever can talk to the container runtime can start a privileged container on the node, past every check "
            + "of Kubernetes, and so owns the node.",
        Remediation = "Remove the volume and its mounts; build images with a tool that needs no runtime, and read container "
            + "state from the Kubernetes API.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in VolumeMounts.HostPaths(resource))
        {
            if (volume["hostPath"]["path"].Text is { } path && Sockets.Contains(path.TrimEnd('/')))
            {
                yield return Failure.Remove(volume);
                foreach (var mount in VolumeMounts.Of(resource, volume))
                {
                    yield return Failure.Remove(mount);
                }
            }
        }
    }
}
