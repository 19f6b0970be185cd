using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Nodes;

/// <summary>Nodes run an operating system that is made for containers and little else.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 3.3.1; NIST SP 800-190, section 4.5.1.</remarks>
public sealed class ContainerOptimizedSystem : Control
{
    /// <summary>How such systems call themselves.</summary>
    private static readonly string[] Systems =
        ["Bottlerocket", "Container-Optimized OS", "Fedora CoreOS", "Flatcar Container Linux", "Red Hat Enterprise Linux CoreOS", "Talos"];

    public override ControlInfo Info { get; } = new("C-0226", "Prefer using a container-optimized OS when possible", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [KubeletVersion.NodeKind],
        Scopes = ScanScopes.Eks,
        Description = "A general operating system brings shells, package managers and services that containers do not need, "
            + "and each is something an intruder can use.",
        Remediation = "Run the node on an operating system that is made for containers, such as Bottlerocket.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var system = resource["status"]["nodeInfo"]["osImage"];
        return system.Text is { } name && !Systems.Any(one => name.StartsWith(one, StringComparison.Ordinal))
            ? [Failure.Review(system) with { Expected = "an operating system made for containers" }]
            : [];
    }
}
