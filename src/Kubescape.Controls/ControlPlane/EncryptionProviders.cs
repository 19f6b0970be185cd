using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>What the API server encrypts, it encrypts well.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, "Ensure that encryption providers are appropriately configured"; Kubernetes documentation,
/// "Encrypting Confidential Data at Rest": the first provider writes, the others only read.
/// </remarks>
public sealed class EncryptionProviders() : ApiServerFileControl("encryptionProviderConfigFile", "encryption configuration")
{
    private static readonly string[] Strong = ["aescbc", "kms", "secretbox"];

    public override ControlInfo Info { get; } = new(
        "C-0142", "Ensure that encryption providers are appropriately configured", BaseScore: 7)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.ControlPlane],
        Scopes = ScanScopes.Cluster,
        Description = "An encryption configuration does nothing while its first provider is identity: etcd then holds plain "
            + "text, though everybody believes it encrypted.",
        Remediation = "Name kms, secretbox or aescbc as the first provider of each entry of the encryption configuration, then "
            + "write the existing Secrets anew.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var providers in resource["resources"].Items.Select(entry => entry["providers"]))
        {
            if (!providers.Items.Any(IsStrong))
            {
                yield return Failure.Set(providers[providers.Count], """{"aescbc" | "secretbox" | "kms" : <provider config>}""") with
                {
                    Expected = "aescbc, secretbox or kms as the first provider",
                };
            }
            else if (!IsStrong(providers[0]))
            {
                yield return Failure.Review(providers[0]) with { Expected = "aescbc, secretbox or kms as the first provider" };
            }
        }
    }

    private static bool IsStrong(Field provider) => Strong.Any(name => provider[name].Exists);
}
