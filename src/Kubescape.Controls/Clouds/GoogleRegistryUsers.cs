namespace Kubescape.Controls.Clouds;

/// <summary>Few people may use the artifact registry at Google.</summary>
/// <remarks>Source: CIS Google Kubernetes Engine Benchmark, section 5.1.2.</remarks>
public sealed class GoogleRegistryUsers() : RegistryAccessReview("IAM bindings that give access to the registry to those only "
    + "who need it")
{
    public override ControlInfo Info { get; } = new("C-0308", "Minimize user access to GCP Artifact Registry", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = [CloudPolicies.GoogleGrants],
        Scopes = ScanScopes.Cluster,
        Description = "Whoever may push to the registry decides what the cluster runs, and whoever may pull can read the code "
            + "inside private images.",
        Remediation = "Look through the IAM bindings of the project and take Artifact Registry roles from everyone who does "
            + "not need them.",
    };
}
