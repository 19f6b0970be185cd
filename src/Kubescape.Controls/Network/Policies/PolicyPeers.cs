using System.Net;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>What the rules of a network policy let through.</summary>
/// <remarks>
/// Source: NetworkPolicyIngressRule, NetworkPolicyEgressRule and IPBlock in the API reference: a rule without peers is for all, one
/// without ports for every port.
/// </remarks>
internal static class PolicyPeers
{
    /// <summary>Where clouds keep the credentials of nodes.</summary>
    private static readonly IPAddress Metadata = IPAddress.Parse("169.254.169.254");

    /// <summary>Whether the rule lets traffic from or to everybody through, at every port.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="peers"><c>from</c> or <c>to</c>.</param>
    public static bool AllowsEverything(Field rule, string peers) => rule[peers].Count == 0 && rule["ports"].Count == 0;

    /// <summary>Whether the peer is every address of its family.</summary>
    public static bool IsEveryAddress(Field peer) =>
        peer["ipBlock"]["cidr"].Text is { } cidr && AddressBlock.IsEverything(cidr) && peer["ipBlock"]["except"].Count == 0;

    /// <summary>Whether the peer is every pod of the cluster.</summary>
    public static bool IsEveryPod(Field peer) =>
        IsAll(peer["namespaceSelector"]) && (!peer["podSelector"].HasValue || IsAll(peer["podSelector"]));

    /// <summary>Whether the peer has the address where clouds hand out the credentials of nodes.</summary>
    public static bool HasMetadataServer(Field peer) =>
        peer["ipBlock"]["cidr"].Text is { } cidr
        && AddressBlock.Contains(cidr, Metadata)
        && !peer["ipBlock"]["except"].Items.Any(except => AddressBlock.Contains(except.Text ?? "", Metadata));

    /// <summary>Whether the ports of the rule have that of HTTP, at which that server answers.</summary>
    public static bool AllowsHttp(Field rule) => rule["ports"].Count == 0 || rule["ports"].Items.Any(IsHttp);

    private static bool IsHttp(Field port) =>
        port["protocol"].Text is null or "TCP"
        && (!port["port"].HasValue
            || (port["port"].Integer is { } first && first <= 80 && 80 <= (port["endPort"].Integer ?? first)));

    private static bool IsAll(Field selector) =>
        selector.Kind == FieldKind.Mapping && selector["matchLabels"].Count == 0 && selector["matchExpressions"].Count == 0;
}
