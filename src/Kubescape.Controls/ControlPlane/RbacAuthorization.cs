using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The API server asks RBAC what a request may do.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Authorization", "Choice of authorization mode"; Azure's ManagedClusterProperties.
/// </remarks>
public sealed class RbacAuthorization() : ControlPlaneControl(ControlPlaneProgram.ApiServer)
{
    private const string Flag = "authorization-mode";

    public override ControlInfo Info { get; } = new("C-0088", "RBAC enabled", BaseScore: 7)
    {
        Category = Category.ControlPlane,
        Judges = [Pod, ManagedClusters.Aks, ManagedClusters.Eks, ManagedClusters.Gke],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "Roles and their bindings limit users and programs only while the authorization mode RBAC is on. Without "
            + "it they do nothing, and the default mode allows every request.",
        Remediation = "Start the API server with --authorization-mode=Node,RBAC; create managed clusters with RBAC, where that "
            + "is a choice.",
    };

    protected override IEnumerable<Failure> CheckFlags(CommandLine line)
    {
        if (line.Entries(Flag).Contains("RBAC"))
        {
            yield break;
        }

        foreach (var flag in line.All(Flag))
        {
            yield return Failure.Review(flag.At) with { Expected = "RBAC among the modes" };
        }

        // A file of --authorization-config takes the place of the flag, and is out of sight.
        if (line.Find(Flag) is null && line.Find("authorization-config") is null)
        {
            yield return Failure.Set(line.Next, $"--{Flag}=Node,RBAC");
        }
    }

    protected override IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster)
    {
        // Amazon and Google offer no cluster without RBAC.
        if (cloud == ManagedClusters.Aks && cluster["properties"]["enableRBAC"].IsFalse)
        {
            yield return Failure.Review(cluster["properties"]["enableRBAC"]) with { Expected = "true" };
        }
    }
}
