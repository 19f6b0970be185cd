namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet knows by which authority the certificates of its clients are signed.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Kubelet authentication/authorization"; CIS Kubernetes Benchmark, "Ensure that the
/// --client-ca-file argument is set".
/// </remarks>
public sealed class KubeletClientCertificates : KubeletControl
{
    public override ControlInfo Info { get; } = new("C-0070", "Enforce Kubelet client TLS authentication", BaseScore: 9)
    {
        Category = Category.ControlPlane,
        Judges = [KubeletSettings.Kind],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "The API server shows the kubelet a certificate. Without a certificate authority to check it against, the "
            + "kubelet cannot tell the API server from anybody else on the network.",
        Remediation = "Set authentication.x509.clientCAFile in the kubelet's configuration file to the certificate authority of "
            + "the cluster, or pass --client-ca-file.",
    };

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        if (settings.Flags.Find("client-ca-file") is { Value.Length: > 0 })
        {
            yield break;
        }

        var authority = settings.File.At("authentication", "x509", "clientCAFile");
        if (settings.IsFileUnread)
        {
            yield return Failure.Whole("a kubelet configuration file that can be read, or --client-ca-file");
        }
        else if (!settings.HasFile)
        {
            yield return Failure.Whole("--client-ca-file with the certificate authority of the cluster");
        }
        else if (authority.Text is not { Length: > 0 })
        {
            yield return Failure.Review(authority) with { Expected = "the path of the certificate authority of the cluster" };
        }
    }
}
