using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not run a server for SSH.</summary>
/// <remarks>
/// Source: Microsoft Threat Matrix for Kubernetes, "SSH server running inside container"; kube-linter, "ssh-port". Ports: 22 by
/// assignment; others only when they are called ssh.
/// </remarks>
public sealed class SshServers : CommandControl
{
    public override ControlInfo Info { get; } = new("X-0084", "SSH server in the container", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Whoever learns a password or a key of an SSH server in a container gets a shell in it, past the access "
            + "control and the audit log of the cluster. Intruders install one to come back.",
        Remediation = "Remove the server and its port; use kubectl exec where a shell is needed.",
    };

    protected override IReadOnlyList<string> Marks { get; } = ["ssh", "dropbear"];

    protected override IReadOnlyList<Regex> Patterns => field ??=
    [
        new(@"(^|[\s/;&|""'])(sshd|dropbear)([\s;&|""']|$)", Linear),
        new(@"(\bservice\s+sshd?\s+(re)?start\b|/init\.d/sshd?\s+(re)?start\b|\brc-service\s+sshd?\s+start\b)", Linear),
    ];

    protected override string Expected => "a command that starts no SSH server";

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        base.Failures(workload, pod, context).Concat(Images(workload)).Concat(Ports(workload));

    private static IEnumerable<Failure> Images(Resource workload) =>
        from container in Workload.Containers(workload)
        where container["image"].Text is { } image && IsServer(image)
        select Failure.Review(container["image"]) with { Expected = "an image without an SSH server" };

    /// <summary>Whether the repository of the image is called as the server is.</summary>
    private static bool IsServer(string image)
    {
        var name = image.AsSpan(image.LastIndexOf('/') + 1);
        var end = name.IndexOfAny(':', '@');
        return (end < 0 ? name : name[..end]) is "openssh-server" or "sshd" or "dropbear";
    }

    private static IEnumerable<Failure> Ports(Resource workload) =>
        from container in Workload.Containers(workload)
        from port in container["ports"].Items
        where port["protocol"].Text is null or "TCP" && (port["containerPort"].Integer == 22 || port["name"].Is("ssh"))
        select Failure.Remove(port);
}
