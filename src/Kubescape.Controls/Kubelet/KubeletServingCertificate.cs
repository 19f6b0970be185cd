using Kubescape.Controls.Hosts;

namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet shows its clients a certificate that was made for it.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, "Ensure that the --tls-cert-file and --tls-private-key-file arguments are set as appropriate".
/// </remarks>
public sealed class KubeletServingCertificate : KubeletControl
{
    private static readonly (string Flag, string Member)[] Parts =
    [
        ("tls-cert-file", "tlsCertFile"),
        ("tls-private-key-file", "tlsPrivateKeyFile"),
    ];

    public override ControlInfo Info { get; } = new(
        "C-0181",
        "Ensure that the --tls-cert-file and --tls-private-key-file arguments are set as appropriate",
        BaseScore: 7)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.Kubelet],
        Scopes = ScanScopes.Cluster,
        Description = "Without a certificate of its own the kubelet signs one itself, which nobody can check: whoever stands "
            + "between it and the API server can read and change logs, commands and their output.",
        Remediation = "Set tlsCertFile and tlsPrivateKeyFile in the kubelet's configuration file, or pass --tls-cert-file and "
            + "--tls-private-key-file.",
    };

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        foreach (var (flag, member) in Parts.Where(part => settings.Flags.Find(part.Flag) is not { Value.Length: > 0 }))
        {
            var written = settings.File[member];
            if (!settings.File.Exists)
            {
                yield return Failure.Whole(settings.IsFileUnread ? $"a configuration file that can be read, or --{flag}" : $"--{flag}");
            }
            else if (written.Scalar is not { Length: > 0 })
            {
                yield return Failure.Review(written) with { Expected = "the path of a file" };
            }
        }
    }
}
