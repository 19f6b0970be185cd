using System.Collections.Immutable;
using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.HostFiles;

/// <summary>A file of a node that the safety of the cluster hangs on, or several of one sort.</summary>
/// <param name="Name">What people call it, without an article.</param>
/// <param name="Stake">What hangs on it, as a sentence.</param>
/// <param name="Facts">The kind of the facts that describe it.</param>
/// <param name="Places">The members of <c>data</c> that hold a description or a list of them; dots go deeper.</param>
internal sealed record HostFile(string Name, string Stake, ResourceKind Facts, params ImmutableArray<string> Places)
{
    public static HostFile ApiServerManifest { get; } = new(
        "API server pod manifest",
        "The kubelet starts the API server as this manifest says, down to who may use it.",
        HostFacts.ControlPlane,
        "APIServerInfo.specsFile");

    public static HostFile ControllerManagerManifest { get; } = new(
        "controller manager pod manifest",
        "The kubelet starts the controller manager, which holds the signing keys of the cluster, as this manifest says.",
        HostFacts.ControlPlane,
        "controllerManagerInfo.specsFile");

    public static HostFile SchedulerManifest { get; } = new(
        "scheduler pod manifest",
        "The kubelet starts the scheduler, which decides where pods run, as this manifest says.",
        HostFacts.ControlPlane,
        "schedulerInfo.specsFile");

    public static HostFile EtcdManifest { get; } = new(
        "etcd pod manifest",
        "The kubelet starts the database of the cluster as this manifest says, down to who may connect.",
        HostFacts.ControlPlane,
        "etcdConfigFile");

    public static HostFile EtcdData { get; } = new(
        "etcd data directory",
        "The directory holds every object of the cluster, Secrets included.",
        HostFacts.ControlPlane,
        "etcdDataDir");

    public static HostFile AdminCredentials { get; } = new(
        "admin.conf",
        "The file holds the credentials of a cluster administrator.",
        HostFacts.ControlPlane,
        "adminConfigFile");

    public static HostFile SchedulerCredentials { get; } = new(
        "scheduler.conf",
        "The file holds the credentials of the scheduler and says which API server it trusts.",
        HostFacts.ControlPlane,
        "schedulerInfo.configFile");

    public static HostFile ControllerManagerCredentials { get; } = new(
        "controller-manager.conf",
        "The file holds the credentials of the controller manager and says which API server it trusts.",
        HostFacts.ControlPlane,
        "controllerManagerInfo.configFile");

    public static HostFile Pki { get; } = new(
        "Kubernetes PKI directory and files",
        "The certificates and keys of the control plane decide whom the cluster believes.",
        HostFacts.ControlPlane,
        "PKIFiles",
        "PKIDir");

    public static HostFile PkiCertificates { get; } = new(
        "Kubernetes PKI certificates",
        "The certificates of the control plane decide whom the cluster believes.",
        HostFacts.ControlPlane,
        "PKIFiles")
    {
        Extension = ".crt",
    };

    public static HostFile PkiKeys { get; } = new(
        "Kubernetes PKI keys",
        "Who has the private keys of the control plane can pass for any part of it, and for any user.",
        HostFacts.ControlPlane,
        "PKIFiles")
    {
        Extension = ".key",
    };

    public static HostFile NetworkPluginConfiguration { get; } = new(
        "container network configuration",
        "The node attaches pods to the network by the plugins that these files name, which run as root.",
        HostFacts.NetworkPlugins,
        "CNIConfigFiles");

    public static HostFile KubeletService { get; } = new(
        "kubelet service file",
        "The node starts the kubelet, which runs as root, as this file says.",
        HostFacts.Kubelet,
        "serviceFiles");

    public static HostFile KubeletCredentials { get; } = new(
        "kubelet kubeconfig",
        "The file holds the credentials of the node and says which API server it obeys.",
        HostFacts.Kubelet,
        "kubeConfigFile");

    public static HostFile KubeletConfiguration { get; } = new(
        "kubelet configuration file",
        "The file says who may give orders to the kubelet, which runs as root.",
        HostFacts.Kubelet,
        "configFile");

    public static HostFile KubeletClientAuthorities { get; } = new(
        "client certificate authorities file",
        "The kubelet obeys clients whose certificates are signed by the authorities in this file.",
        HostFacts.Kubelet,
        "clientCAFile");

    public static HostFile ProxyCredentials { get; } = new(
        "kube-proxy kubeconfig",
        "The file holds the credentials of kube-proxy and says which API server it believes.",
        HostFacts.KubeProxy,
        "kubeConfigFile");

    /// <summary>How the paths of the files end; <see langword="null"/> for any.</summary>
    public string? Extension { get; private init; }

    /// <summary>The descriptions of the files in the facts of a node.</summary>
    public IEnumerable<Field> In(Resource facts) =>
        from place in Places
        let described = facts["data"].At(place.Split('.'))
        from file in described.Kind == FieldKind.Sequence ? described.Items : Enumerable.Repeat(described, described.HasValue ? 1 : 0)
        where Extension is null || (file["path"].Text ?? "").EndsWith(Extension, StringComparison.Ordinal)
        select file;
}
