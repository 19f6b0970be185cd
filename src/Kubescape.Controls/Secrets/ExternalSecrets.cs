using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Secrets should come from a store outside the cluster.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.4, "Consider external secret storage"; Secrets Store CSI Driver,
/// secretProviderClass.
/// </remarks>
public sealed class ExternalSecrets : Control
{
    public override ControlInfo Info { get; } = new("C-0234", "Consider external secret storage", BaseScore: 6)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Scopes = ScanScopes.Cluster,
        Description = "A Secret lies in etcd and in its backups, and everyone who may read Secrets of the namespace has it. A "
            + "store made for the purpose encrypts, rotates and records who asked.",
        Remediation = "Mount the values with the Secrets Store CSI driver: a volume of the driver secrets-store.csi.k8s.io that "
            + "names a SecretProviderClass.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in Workload.PodSpec(resource)["volumes"].Items)
        {
            var provider = volume["csi"]["volumeAttributes"]["secretProviderClass"];
            if (!provider.HasValue && (volume["secret"].HasValue || IsUnfinished(volume)))
            {
                yield return Failure.Set(provider, Failure.Placeholder);
            }
        }
    }

    /// <summary>
    /// Whether the volume has a name and nothing else, or a driver without a provider: the author still has the choice.
    /// </summary>
    private static bool IsUnfinished(Field volume) => volume.Count == 1 || volume["csi"]["driver"].Is("secrets-store.csi.k8s.io");
}
