using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2022-23648: containerd gives no container a copy of the node's files.</summary>
/// <remarks>Source: GitHub advisory GHSA-crp2-qrr5-8pq7, which names the fixed releases.</remarks>
public sealed class ContainerdFileAccess : Control
{
    private const string Runtime = "containerd://";

    private static readonly VulnerableReleases Vulnerable = new(
        (new(0, 0), new(1, 4, 13)),
        (new(1, 5), new(1, 5, 10)),
        (new(1, 6), new(1, 6, 1)));

    public override ControlInfo Info { get; } = new("C-0087", "CVE-2022-23648-containerd-fs-escape", BaseScore: 7)
    {
        Category = Category.Workload,
        Judges = [KubeletVersion.NodeKind],
        Scopes = ScanScopes.Cluster,
        Tags = ["security"],
        Description = "An image can make old releases of containerd copy any file of the node into its container, the "
            + "credentials of the kubelet among them.",
        Remediation = "Update containerd on the node to 1.4.13, 1.5.10, 1.6.1 or later.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var runtime = resource["status"]["nodeInfo"]["containerRuntimeVersion"];
        return runtime.Text is { } text && text.StartsWith(Runtime, StringComparison.Ordinal)
            && Vulnerable.Contain(text[Runtime.Length..])
            ? [Failure.Review(runtime) with { Expected = "containerd 1.4.13, 1.5.10, 1.6.1 or later" }]
            : [];
    }
}
