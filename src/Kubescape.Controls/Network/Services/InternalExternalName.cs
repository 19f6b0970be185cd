using System.Net;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A Service of the type ExternalName does not lead back inside.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Service", "type: ExternalName"; documentation of the clouds' metadata servers.
/// </remarks>
public sealed class InternalExternalName : Control
{
    private static readonly string[] Names =
        ["localhost", "metadata.google.internal", "metadata", "instance-data", "metadata.azure.com", "kubernetes", "kubernetes.default"];

    private static readonly string[] Endings =
        [".localhost", ".metadata.google.internal", ".instance-data.ec2.internal", ".localtest.me", ".nip.io", ".sslip.io"];

    public override ControlInfo Info { get; } = new("X-0145", "ExternalName leads to an internal address", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Tags = ["security"],
        Description = "Ingress controllers and proxies follow the name with their own rights: one that means the node itself, "
            + "the cloud's metadata server or the API server opens these to all who reach the Service.",
        Remediation = "Delete the Service, or let it name a host outside of the cluster.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var name = resource["spec"]["externalName"];
        if (resource["spec"]["type"].Is("ExternalName") && name.Text is { } text && IsInternal(text.TrimEnd('.').ToLowerInvariant()))
        {
            yield return Failure.Review(name) with { Expected = "a host outside of the cluster" };
        }
    }

    private static bool IsInternal(string name) =>
        IPAddress.TryParse(name, out var address)
            ? IsInternal(address)
            : Array.Exists(Names, one => name == one)
                || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal))
                || name.StartsWith("kubernetes.default.svc", StringComparison.Ordinal)
                || name.Contains(".kube-system.svc", StringComparison.Ordinal);

    private static bool IsInternal(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || address.IsIPv6LinkLocal
        || Array.Exists(
            (string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
            block => AddressBlock.Contains(block, address));
}
