using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Nodes at Amazon may only read from the registry.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 5.1.3; Amazon's managed policy AmazonEC2ContainerRegistryReadOnly.</remarks>
public sealed class NodeRegistryAccess : CloudControl
{
    private static readonly HashSet<string> ReadingActions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:DescribeImages",
        "ecr:DescribeImageScanFindings",
        "ecr:DescribeRepositories",
        "ecr:GetAuthorizationToken",
        "ecr:GetDownloadUrlForLayer",
        "ecr:GetLifecyclePolicy",
        "ecr:GetLifecyclePolicyPreview",
        "ecr:GetRepositoryPolicy",
        "ecr:ListImages",
        "ecr:ListTagsForResource",
    };

    public override ControlInfo Info { get; } = new("C-0223", "Minimize cluster access to read-only for Amazon ECR", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = [CloudPolicies.AmazonGrants],
        Reads = [CloudPolicies.AmazonPolicies],
        Scopes = ScanScopes.Cloud,
        Description = "A node only pulls images. If its role may also push, whoever takes over one node replaces the images "
            + "that every other node runs.",
        Remediation = "Give the role of the nodes no more than the policy AmazonEC2ContainerRegistryReadOnly for the registry.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var ofNodes = resource["data"]["rolesPolicies"].Members.Where(IsOfNodes).Select(policy => policy.Name).ToHashSet(StringComparer.Ordinal);
        var documents = context.Graph.OfKind(CloudPolicies.AmazonPolicies).SelectMany(policies => policies["data"]["policiesDocuments"].Members);
        return documents.Where(document => ofNodes.Contains(document.Name)).SelectMany(document => OneOrMany(document["Statement"])).Any(AllowsMoreThanReading)
            ? [Failure.Whole("policies of the nodes' role that allow only reading from the registry")]
            : [];
    }

    /// <summary>CloudFormation and eksctl put these words into the role's name.</summary>
    private static bool IsOfNodes(Field policy) =>
        policy["PolicyRoles"].Items.Any(role => role["RoleName"].Text?.Contains("NodeInstance", StringComparison.Ordinal) == true);

    private static bool AllowsMoreThanReading(Field statement) =>
        statement["Effect"].Is("Allow")
        && (statement["NotAction"].Exists || OneOrMany(statement["Action"]).Any(action => action.Text is { } name && IsForMoreThanReading(name)));

    private static bool IsForMoreThanReading(string action) =>
        action == "*" || (action.StartsWith("ecr:", StringComparison.OrdinalIgnoreCase) && !ReadingActions.Contains(action));

    /// <summary>Policies write a list of one without the list.</summary>
    private static IEnumerable<Field> OneOrMany(Field field) => field.Items.DefaultIfEmpty(field);
}
