using System.Globalization;
using System.Text.Json.Nodes;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2022-0185: no container overflows the kernel's buffer of mount parameters.</summary>
/// <remarks>
/// Source: the CVE's entry at kernel.org, which names the fixed releases; Ubuntu Security Notice USN-5240-1 for kernels of Azure.
/// </remarks>
public sealed class KernelFileSystemContext : Control
{
    private const int FixedAzureBuild = 1067;

    private static readonly ResourceKind Variables = new("hostdata.kubescape.cloud", "LinuxKernelVariables");

    private static readonly VulnerableReleases Vulnerable = new(
        (new(5, 1), new(5, 4, 173)),
        (new(5, 5), new(5, 10, 93)),
        (new(5, 11), new(5, 15, 16)),
        (new(5, 16), new(5, 16, 2)));

    public override ControlInfo Info { get; } = new("C-0079", "CVE-2022-0185-linux-kernel-container-escape", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = [KubeletVersion.NodeKind],
        Reads = [Variables],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "A container that may make user namespaces can overflow a buffer of old kernels and so break out to its "
            + "node.",
        Remediation = "Update the node's kernel; until then forbid unprivileged user namespaces with the kernel variable "
            + "kernel.unprivileged_userns_clone = 0.",
    };

    /// <summary>Each node that has reported its kernel's variables, related to them.</summary>
    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        from node in base.Candidates(context)
        let variables = context.Graph.Find(Variables, "", node.Name)
        where variables is not null && node["status"]["nodeInfo"]["operatingSystem"].Is("linux")
        select Compose(node, variables);

    public override string? WhyNotEvaluated(ControlContext context) => Candidates(context).Any()
        ? null
        : "no node has reported its kernel's variables (LinuxKernelVariables): scan a cluster with the node agent installed, "
            + "or give what it collected as files (--facts)";

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var kernel = resource["kernelVersion"];
        return IsVulnerable(kernel.Text ?? "") && !ForbidsUserNamespaces(resource.Related[0])
            ? [Failure.Review(kernel) with { Expected = "5.4.173, 5.10.93, 5.15.16, 5.16.2 or later" }]
            : [];
    }

    private static Resource Compose(Resource node, Resource variables)
    {
        var vector = new JsonObject
        {
            ["kind"] = node.Kind,
            ["name"] = node.Name,
            ["namespace"] = "",
            ["kernelVersion"] = node["status"]["nodeInfo"]["kernelVersion"].Text,
        };
        return new Resource(ComposedObject.Of(vector)) { Related = [variables] };
    }

    private static bool IsVulnerable(string kernel) => Vulnerable.Contain(kernel) && !IsFixedByAzure(kernel.Split('-'));

    /// <summary>The build tells the fix, the number does not: <c>5.4.0-1067-azure</c>.</summary>
    private static bool IsFixedByAzure(string[] kernel) =>
        kernel is ["5.4.0", var build, "azure"]
        && int.TryParse(build, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= FixedAzureBuild;

    /// <summary>Kernels without the variable forbid nothing.</summary>
    private static bool ForbidsUserNamespaces(Resource variables) =>
        variables["data"].Items.Any(variable => variable["key"].Is("unprivileged_userns_clone") && variable["value"].Text?.Trim() == "0");
}
