using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Service principals at Azure may only read from the registry.</summary>
/// <remarks>
/// Source: CIS Azure Kubernetes Service Benchmark, section 5.1.3; Azure RBAC documentation, "Understand Azure role definitions".
/// </remarks>
public sealed class ServicePrincipalRegistryAccess : CloudControl
{
    private const string Registry = "Microsoft.ContainerRegistry/";

    public override ControlInfo Info { get; } =
        new("C-0250", "Minimize cluster access to read-only for Azure Container Registry (ACR)", BaseScore: 6)
        {
            Category = Category.AccessControl,
            Judges = [CloudPolicies.AzureGrants],
            Reads = [CloudPolicies.AzureRoles],
            Scopes = ScanScopes.Aks,
            Description = "A cluster only pulls images. If its service principal may also push, whoever takes over one node "
                + "replaces the images that every other node runs.",
            Remediation = "Assign the role AcrPull to the service principals of the cluster, and take the wider roles from "
                + "them.",
        };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var assigned = resource["data"]["roleAssignments"].Items
            .Select(assignment => assignment["properties"])
            .Where(assignment => assignment["principalType"].Is("ServicePrincipal"))
            .Select(assignment => assignment["roleDefinitionId"].Text)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var roles = context.Graph.OfKind(CloudPolicies.AzureRoles).SelectMany(definitions => definitions["data"]["roleDefinitions"].Items);
        return roles.Where(role => role["id"].Text is { } id && assigned.Contains(id)).Any(AllowsMoreThanReading)
            ? [Failure.Whole("roles of service principals that allow only reading from the registry")]
            : [];
    }

    private static bool AllowsMoreThanReading(Field role) =>
        role["properties"]["permissions"].Items
            .SelectMany(permission => permission["actions"].Items)
            .Any(action => action.Text is { } name && IsOfRegistry(name) && !name.EndsWith("/read", StringComparison.OrdinalIgnoreCase));

    /// <summary>An asterisk stands for any text: <c>*</c> and <c>Microsoft.*/write</c> are actions of the registry too.</summary>
    private static bool IsOfRegistry(string action)
    {
        var start = action.Split('*')[0];
        return start.StartsWith(Registry, StringComparison.OrdinalIgnoreCase)
            || (start.Length < action.Length && Registry.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
