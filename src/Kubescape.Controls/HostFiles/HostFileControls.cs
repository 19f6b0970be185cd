using System.Collections.Immutable;

namespace Kubescape.Controls.HostFiles;

/// <summary>The controls of the files of nodes, by id.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, sections 1.1, "Control Plane Node Configuration Files", and 4.1, "Worker Node Configuration
/// Files"; CIS Amazon EKS Benchmark, section 3.1.
/// </remarks>
internal static class HostFileControls
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode OwnerAll = OwnerOnly | UnixFileMode.UserExecute;

    private const UnixFileMode OwnerWritesAllRead = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static ImmutableArray<Control> All { get; } =
    [
        new FilePermissions(
            "C-0092",
            "Ensure that the API server pod specification file permissions are set to 600 or more restrictive",
            6,
            HostFile.ApiServerManifest,
            OwnerOnly),
        new FileOwnership(
            "C-0093",
            "Ensure that the API server pod specification file ownership is set to root:root",
            6,
            HostFile.ApiServerManifest),
        new FilePermissions(
            "C-0094",
            "Ensure that the controller manager pod specification file permissions are set to 600 or more restrictive",
            6,
            HostFile.ControllerManagerManifest,
            OwnerOnly),
        new FileOwnership(
            "C-0095",
            "Ensure that the controller manager pod specification file ownership is set to root:root",
            6,
            HostFile.ControllerManagerManifest),
        new FilePermissions(
            "C-0096",
            "Ensure that the scheduler pod specification file permissions are set to 600 or more restrictive",
            6,
            HostFile.SchedulerManifest,
            OwnerOnly),
        new FileOwnership(
            "C-0097",
            "Ensure that the scheduler pod specification file ownership is set to root:root",
            6,
            HostFile.SchedulerManifest),
        new FilePermissions(
            "C-0098",
            "Ensure that the etcd pod specification file permissions are set to 600 or more restrictive",
            6,
            HostFile.EtcdManifest,
            OwnerOnly),
        new FileOwnership(
            "C-0099",
            "Ensure that the etcd pod specification file ownership is set to root:root",
            6,
            HostFile.EtcdManifest),
        new FilePermissions(
            "C-0100",
            "Ensure that the Container Network Interface file permissions are set to 600 or more restrictive",
            6,
            HostFile.NetworkPluginConfiguration,
            OwnerOnly),
        new FileOwnership(
            "C-0101",
            "Ensure that the Container Network Interface file ownership is set to root:root",
            6,
            HostFile.NetworkPluginConfiguration),
        new FilePermissions(
            "C-0102",
            "Ensure that the etcd data directory permissions are set to 700 or more restrictive",
            7,
            HostFile.EtcdData,
            OwnerAll),
        new FileOwnership(
            "C-0103",
            "Ensure that the etcd data directory ownership is set to etcd:etcd",
            7,
            HostFile.EtcdData) { Owners = ["etcd"] },
        new FilePermissions(
            "C-0104",
            "Ensure that the admin.conf file permissions are set to 600",
            7,
            HostFile.AdminCredentials,
            OwnerOnly),
        new FileOwnership(
            "C-0105",
            "Ensure that the admin.conf file ownership is set to root:root",
            7,
            HostFile.AdminCredentials),
        new FilePermissions(
            "C-0106",
            "Ensure that the scheduler.conf file permissions are set to 600 or more restrictive",
            6,
            HostFile.SchedulerCredentials,
            OwnerOnly),
        new FileOwnership(
            "C-0107",
            "Ensure that the scheduler.conf file ownership is set to root:root",
            6,
            HostFile.SchedulerCredentials),
        new FilePermissions(
            "C-0108",
            "Ensure that the controller-manager.conf file permissions are set to 600 or more restrictive",
            6,
            HostFile.ControllerManagerCredentials,
            OwnerOnly),
        new FileOwnership(
            "C-0109",
            "Ensure that the controller-manager.conf file ownership is set to root:root",
            6,
            HostFile.ControllerManagerCredentials),
        new FileOwnership(
            "C-0110",
            "Ensure that the Kubernetes PKI directory and file ownership is set to root:root",
            8,
            HostFile.Pki),
        new FilePermissions(
            "C-0111",
            "Ensure that the Kubernetes PKI certificate file permissions are set to 600 or more restrictive",
            8,
            HostFile.PkiCertificates,
            OwnerOnly),
        new FilePermissions(
            "C-0112",
            "Ensure that the Kubernetes PKI key file permissions are set to 600",
            8,
            HostFile.PkiKeys,
            OwnerOnly),
        new FilePermissions(
            "C-0162",
            "Ensure that the kubelet service file permissions are set to 600 or more restrictive",
            6,
            HostFile.KubeletService,
            OwnerOnly),
        new FileOwnership(
            "C-0163",
            "Ensure that the kubelet service file ownership is set to root:root",
            6,
            HostFile.KubeletService),
        new FilePermissions(
            "C-0164",
            "If proxy kubeconfig file exists ensure permissions are set to 600 or more restrictive",
            6,
            HostFile.ProxyCredentials,
            OwnerOnly),
        new FileOwnership(
            "C-0165",
            "If proxy kubeconfig file exists ensure ownership is set to root:root",
            6,
            HostFile.ProxyCredentials),
        new FilePermissions(
            "C-0166",
            "Ensure that the --kubeconfig kubelet.conf file permissions are set to 600 or more restrictive",
            6,
            HostFile.KubeletCredentials,
            OwnerOnly),
        new FileOwnership(
            "C-0167",
            "Ensure that the --kubeconfig kubelet.conf file ownership is set to root:root",
            6,
            HostFile.KubeletCredentials),
        new FilePermissions(
            "C-0168",
            "Ensure that the certificate authorities file permissions are set to 600 or more restrictive",
            7,
            HostFile.KubeletClientAuthorities,
            OwnerOnly),
        new FileOwnership(
            "C-0169",
            "Ensure that the client certificate authorities file ownership is set to root:root",
            7,
            HostFile.KubeletClientAuthorities),
        new FilePermissions(
            "C-0170",
            "If the kubelet config.yaml configuration file is being used validate permissions set to 600 or more restrictive",
            7,
            HostFile.KubeletConfiguration,
            OwnerOnly),
        new FileOwnership(
            "C-0171",
            "If the kubelet config.yaml configuration file is being used validate file ownership is set to root:root",
            7,
            HostFile.KubeletConfiguration),
        new FilePermissions(
            "C-0235",
            "Ensure that the kubelet configuration file has permissions set to 644 or more restrictive",
            6,
            HostFile.KubeletConfiguration,
            OwnerWritesAllRead,
            ScanScopes.Eks),
        new FilePermissions(
            "C-0238",
            "Ensure that the kubeconfig file permissions are set to 644 or more restrictive",
            6,
            HostFile.KubeletCredentials,
            OwnerWritesAllRead,
            ScanScopes.Eks),
    ];
}
