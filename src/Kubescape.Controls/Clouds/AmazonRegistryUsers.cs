namespace Kubescape.Controls.Clouds;

/// <summary>Few people may use the container registry at Amazon.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 5.1.2.</remarks>
public sealed class AmazonRegistryUsers() : RegistryAccessReview("policies that give access to the registry to those only who "
    + "need it")
{
    public override ControlInfo Info { get; } = new("C-0222", "Minimize user access to Amazon ECR", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = [CloudPolicies.AmazonPolicies],
        Scopes = ScanScopes.Eks,
        Description = "Whoever may push to the registry decides what the cluster runs, and whoever may pull can read the code "
            + "inside private images.",
        Remediation = "Look through the policies of the account and take access to ECR from everyone who does not need it.",
    };
}
