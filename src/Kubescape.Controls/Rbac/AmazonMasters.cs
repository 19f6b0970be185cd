using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>The ConfigMap aws-auth makes nobody a member of system:masters.</summary>
/// <remarks>
/// Source: Amazon EKS documentation, "Grant IAM users access to Kubernetes with a ConfigMap"; CIS Kubernetes Benchmark, section 5.1,
/// "Avoid use of system:masters group".
/// </remarks>
public sealed class AmazonMasters : Control
{
    private const string Masters = "system:masters";

    public override ControlInfo Info { get; } = new("X-0137", "aws-auth maps to system:masters", BaseScore: 8)
    {
        Category = Category.AccessControl,
        Judges = [new("", "ConfigMap")],
        Tags = ["security"],
        Description = "Members of system:masters may do everything, and no role or webhook can stop them. Whoever gets hold of "
            + "the identity in AWS owns the cluster.",
        Remediation = "Map the identity to a group of your own and bind that to the role it needs, or use access entries of EKS.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(map => map is { Name: "aws-auth", Namespace: "kube-system" });

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from name in (string[])["mapRoles", "mapUsers"]
        let entry = resource["data"][name]
        where entry.Text is { } text && MapsToMasters(text)
        select Failure.Review(entry) with { Expected = $"groups other than {Masters}" };

    private static bool MapsToMasters(string text) =>
        YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).FirstOrDefault() is { Tree: { } tree }
            ? tree.Root.Items.Any(identity => identity["groups"].Items.Any(group => group.Is(Masters)))
            : text.Contains(Masters, StringComparison.Ordinal);
}
