namespace Kubescape.Controls.Authentication;

/// <summary>People do not sign in with the tokens of service accounts.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 3.1.2.</remarks>
public sealed class TokenUsers : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0287", "Service account token authentication should not be used for users", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = [],
        Scopes = ScanScopes.Cluster,
        Description = "A service account is nobody in particular: what people do with its token cannot be told apart, and the "
            + "token still works when one of them leaves.",
        Remediation = "Look how people sign in, and move those with service account tokens to an identity provider, such as "
            + "one that speaks OIDC.",
    };
}
