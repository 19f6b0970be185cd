using System.Collections.Immutable;

namespace Kubescape.Controls.Kubelet;

/// <summary>The controls that ask for one setting of the kubelet, by id.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 4.2, "Kubelet"; Kubernetes documentation, "Kubelet Configuration (v1beta1)" and
/// "kubelet", for the defaults, which differ where there is no configuration file.
/// </remarks>
internal static class KubeletSettingControls
{
    private static readonly KubeletSetting AnonymousAccess =
        KubeletSetting.Boolean("anonymous-auth", "authentication.anonymous.enabled", wanted: false) with { RightWhenUnset = true };

    private static readonly KubeletSetting ClientAuthorities = new(
        "client-ca-file",
        "authentication.x509.clientCAFile",
        "the path of the certificate authority of the cluster",
        value => value.Length > 0);

    public static ImmutableArray<Control> All { get; } =
    [
        new KubeletSettingControl("C-0069", "Disable anonymous access to Kubelet service", 10, AnonymousAccess)
        {
            Tags = ["security", "compliance"],
            Risk = "The kubelet can run commands in every container of its node. With anonymous access on, it takes requests "
                + "from anybody who reaches its port.",
        },
        new KubeletSettingControl("C-0070", "Enforce Kubelet client TLS authentication", 9, ClientAuthorities)
        {
            Tags = ["security", "compliance"],
            Risk = "The API server shows the kubelet a certificate. Without a certificate authority to check it against, the "
                + "kubelet cannot tell the API server from anybody else on the network.",
        },
        new KubeletSettingControl("C-0172", "Ensure that the --anonymous-auth argument is set to false", 7, AnonymousAccess)
        {
            Risk = "Requests that say nothing of their sender are served as those of an anonymous user: the kubelet then "
                + "relies on authorization alone to keep strangers out of the containers.",
        },
        new KubeletSettingControl(
            "C-0173",
            "Ensure that the --authorization-mode argument is not set to AlwaysAllow",
            6,
            new("authorization-mode", "authorization.mode", "Webhook", value => value.Length > 0 && value != "AlwaysAllow")
            {
                RightWhenUnset = true,
            })
        {
            Risk = "With AlwaysAllow everybody whom the kubelet knows may do everything on the node, whatever the roles of the "
                + "cluster say.",
        },
        new KubeletSettingControl("C-0174", "Ensure that the --client-ca-file argument is set as appropriate", 6, ClientAuthorities)
        {
            Risk = "Without a certificate authority the kubelet cannot check the certificates of its clients, so nothing proves "
                + "that an order comes from the API server.",
        },
        new KubeletSettingControl(
            "C-0175",
            "Verify that the --read-only-port argument is set to 0",
            4,
            new("read-only-port", "readOnlyPort", "0", value => value == "0") { RightWhenUnset = true })
        {
            Risk = "The read-only port tells anybody on the network, without asking who they are, which pods run on the node and "
                + "how.",
        },
        new KubeletSettingControl(
            "C-0176",
            "Ensure that the --streaming-connection-idle-timeout argument is not set to 0",
            3,
            new("streaming-connection-idle-timeout", "streamingConnectionIdleTimeout", "a duration such as 5m", IsLongerThanZero)
            {
                RightWhenUnset = true,
                RightWithoutFile = true,
            })
        {
            Risk = "Zero keeps idle exec, attach and port-forward connections open for ever. They can be taken over, and "
                + "enough of them use up the connections of the node.",
        },
        new KubeletSettingControl(
            "C-0177",
            "Ensure that the --protect-kernel-defaults argument is set to true",
            2,
            KubeletSetting.Boolean("protect-kernel-defaults", "protectKernelDefaults", wanted: true))
        {
            Risk = "Kernel parameters that an administrator has hardened are changed silently by the kubelet, unless it is "
                + "told to stop instead.",
        },
        new KubeletSettingControl(
            "C-0178",
            "Ensure that the --make-iptables-util-chains argument is set to true",
            3,
            KubeletSetting.Boolean("make-iptables-util-chains", "makeIPTablesUtilChains", wanted: true) with
            {
                RightWhenUnset = true,
                RightWithoutFile = true,
            })
        {
            Risk = "When the kubelet does not keep its firewall rules, they have to be kept by hand and fall out of step with "
                + "the pods; traffic may then pass that was meant to be stopped.",
        },
        new KubeletSettingControl(
            "C-0180",
            "Ensure that the --event-qps argument is set to 0 or a level which ensures appropriate event capture",
            2,
            new("event-qps", "eventRecordQPS", "a number above 0", value => value is not ("" or "0"))
            {
                RightWhenUnset = true,
                RightWithoutFile = true,
            })
        {
            Risk = "Zero lifts the limit on events: a pod that fails over and over can flood the node and the API server with "
                + "them and bury the ones that matter.",
        },
        new KubeletSettingControl(
            "C-0182",
            "Ensure that the --rotate-certificates argument is not set to false",
            6,
            KubeletSetting.Boolean("rotate-certificates", "rotateCertificates", wanted: true) with
            {
                RightWhenUnset = true,
                RightWithoutFile = true,
            })
        {
            Risk = "Without rotation the kubelet's client certificate must live long, as must a stolen copy; when it runs out, "
                + "the node is lost to the cluster.",
        },
    ];

    /// <summary>Whether a duration, <c>0s</c> or <c>4h0m</c>, is not zero.</summary>
    private static bool IsLongerThanZero(string duration) => duration.AsSpan().ContainsAnyInRange('1', '9');
}
