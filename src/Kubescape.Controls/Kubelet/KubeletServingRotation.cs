using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet asks the cluster for its serving certificate, and for a new one before it runs out.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, "Verify that the RotateKubeletServerCertificate argument is set to true"; Kubernetes
/// documentation, "Certificate Rotation".
/// </remarks>
public sealed class KubeletServingRotation : KubeletControl
{
    private const string Gate = "RotateKubeletServerCertificate";

    public override ControlInfo Info { get; } = new(
        "C-0183", "Verify that the RotateKubeletServerCertificate argument is set to true", BaseScore: 6)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.Kubelet],
        Scopes = ScanScopes.Cluster,
        Description = "A serving certificate that nobody renews must live long, as must a stolen key; when it runs out, "
            + "clients get used to ignoring the error.",
        Remediation = "Set serverTLSBootstrap to true in the kubelet's configuration file, leave the feature gate "
            + "RotateKubeletServerCertificate on, and approve the certificate requests of the nodes.",
    };

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        var gates = settings.Flags.Entries("feature-gates").ToList();
        if (gates.Contains($"{Gate}=false"))
        {
            yield return Failure.Whole($"--feature-gates without {Gate}=false");
        }
        else if (settings.File["featureGates"][Gate] is { IsFalse: true } gate)
        {
            yield return Failure.Review(gate) with { Expected = "true" };
        }
        else if (settings.Flags.Find("rotate-server-certificates") is { } flag)
        {
            if (!flag.IsTrue)
            {
                yield return Failure.Whole("--rotate-server-certificates=true");
            }
        }
        else if (!gates.Contains($"{Gate}=true") && !settings.File["serverTLSBootstrap"].IsTrue)
        {
            yield return settings.File.Exists
                ? Failure.Review(settings.File["serverTLSBootstrap"]) with { Expected = "true" }
                : Failure.Whole($"{(settings.IsFileUnread ? "a configuration file that can be read, or " : "")}--rotate-server-certificates");
        }
    }
}
