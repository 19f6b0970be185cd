using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The key that Secrets are encrypted with is kept outside the cluster.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, "Consider external secret storage".</remarks>
public sealed class ExternalSecretStore() : ApiServerFileControl("encryptionProviderConfigFile", "encryption configuration")
{
    /// <summary>Words in the names and sockets of plugins for the key management services that are known.</summary>
    private static readonly string[] Services = ["akeyless", "aws", "azure", "gcp", "google", "vault"];

    public override ControlInfo Info { get; } = new("C-0208", "Consider external secret storage", BaseScore: 5)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.ControlPlane],
        Scopes = ScanScopes.Cluster,
        Description = "When the key to the Secrets lies on the same machine as they do, one backup or one disk gives away "
            + "both. A key management service keeps the key, and a record of its use.",
        Remediation = "Encrypt Secrets through a KMS plugin of a key management service outside the cluster, or keep them in "
            + "such a service altogether.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var entries = resource["resources"];
        if (entries.Items.Any(IsExternal))
        {
            yield break;
        }

        var added = entries[entries.Count];
        yield return Failure.Set(added["resources"][0], "secrets");
        yield return Failure.Set(added["providers"][0]["kms"], "YOUR_EXTERNAL_KMS");
    }

    private static bool IsExternal(Field entry) =>
        entry["resources"].Items.Any(resource => resource.Text is "secrets" or "*." or "*.*")
        && entry["providers"].Items.Any(provider => IsKnown(provider["kms"]["name"]) || IsKnown(provider["kms"]["endpoint"]));

    private static bool IsKnown(Field plugin) =>
        plugin.Text is { } text && Services.Any(service => text.Contains(service, StringComparison.OrdinalIgnoreCase));
}
