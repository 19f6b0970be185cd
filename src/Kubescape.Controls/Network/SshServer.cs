using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Containers must not be entered over SSH.</summary>
/// <remarks>
/// Source: Microsoft Threat Matrix for Kubernetes, "SSH server running inside container". Ports: 22 by assignment, 2222 by custom
/// where the server does not run as root.
/// </remarks>
public sealed class SshServer : Control
{
    public override ControlInfo Info { get; } = new("C-0042", "SSH server running inside container", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Reads = [Services.Kind],
        Tags = ["compliance"],
        Description = "Whoever learns a password or a key of an SSH server in a container gets a shell in it, past the "
            + "cluster's access control and its audit log.",
        Remediation = "Remove the SSH server from the image and its port from the Service; use kubectl exec where a shell is "
            + "needed.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var ports = context.Graph.Services.Selecting(resource)
            .SelectMany(service => service["spec"]["ports"].Items, (service, port) => (service, port))
            .Where(entry => LeadsToSsh(entry.port))
            .Select(entry => Failure.Because(entry.service, entry.port))
            .ToList();
        return ports.Count == 0
            ? []
            : ports.Prepend(Failure.Review(Workload.PodLabels(resource)) with { Expected = "no Service for port 22 or 2222" });
    }

    private static bool LeadsToSsh(Field port) => IsSsh(port["port"]) || IsSsh(port["targetPort"]);

    private static bool IsSsh(Field number) => number.Integer is 22 or 2222;
}
