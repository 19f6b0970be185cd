namespace Kubescape.Controls.Authentication;

/// <summary>People do not sign in with client certificates.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 3.1.1.</remarks>
public sealed class CertificateUsers : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0286", "Client certificate authentication should not be used for users", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = [],
        Scopes = ScanScopes.Cluster,
        Description = "Kubernetes cannot revoke a client certificate: who leaves, or loses a laptop, leaves a key behind that "
            + "works until it expires.",
        Remediation = "Look how people sign in, and move those with certificates to an identity provider, such as one that "
            + "speaks OIDC.",
    };
}
