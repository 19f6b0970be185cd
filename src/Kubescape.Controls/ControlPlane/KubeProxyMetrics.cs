using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>Only the node itself may read the metrics of kube-proxy.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 4.3; KubeProxyConfiguration: metricsBindAddress is 127.0.0.1:10249 where it is
/// empty.
/// </remarks>
public sealed class KubeProxyMetrics : Control
{
    private static readonly ResourceKind ConfigMap = new("", "ConfigMap");

    public override ControlInfo Info { get; } =
        new("C-0291", "Ensure that the kube-proxy metrics service is bound to localhost", BaseScore: 5)
    {
        Category = Category.ControlPlane,
        Judges = [ConfigMap],
        Scopes = ScanScopes.Cluster,
        Description = "The metrics port of kube-proxy asks for no password. Bound to every address, it tells anyone who reaches "
            + "the node about its traffic and, where profiling is on, about the process.",
        Remediation = "Set metricsBindAddress to 127.0.0.1:10249 in the ConfigMap of kube-proxy.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        context.Graph.OfKind(ConfigMap).Where(map => map.Namespace == "kube-system" && map.Name is "kube-proxy" or "kube-proxy-config");

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var entry in resource["data"].Members)
        {
            if (entry.Name is "config.conf" or "config" && Configuration(entry)["metricsBindAddress"] is var address && !IsLocal(address))
            {
                yield return Failure.Look(resource["data"]) with { Expected = $"metricsBindAddress: 127.0.0.1:10249 in {entry.Name}" };
            }
        }
    }

    private static Field Configuration(Field entry) =>
        YamlDocuments.Read(entry.Text.AsMemory(), TreeLimits.Default).FirstOrDefault()?.Tree?.Root ?? default;

    private static bool IsLocal(Field address) =>
        address.Text is null or "" or ['1', '2', '7', '.', ..] or ['[', ':', ':', '1', ']', ..] || address.Text.StartsWith("localhost:", StringComparison.Ordinal);
}
