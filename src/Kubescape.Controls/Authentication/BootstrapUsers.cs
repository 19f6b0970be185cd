namespace Kubescape.Controls.Authentication;

/// <summary>People do not sign in with the tokens that nodes join with.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 3.1.3.</remarks>
public sealed class BootstrapUsers : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0288", "Bootstrap token authentication should not be used for users", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = [],
        Scopes = ScanScopes.Cluster,
        Description = "A bootstrap token lets a machine join the cluster as a node. People who work with it are nobody in "
            + "particular, and any of them can bring in a node of their own.",
        Remediation = "Look how people sign in, move those with bootstrap tokens to an identity provider, and delete the "
            + "tokens after nodes have joined.",
    };
}
