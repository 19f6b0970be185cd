namespace Kubescape.Controls.ControlPlane;

/// <summary>What the flags of etcd must say.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 2; etcd documentation, "Transport security model".</remarks>
internal static class EtcdFlags
{
    private const string CertificateExample = "<path/to/tls-certificate-file.crt>";
    private const string KeyExample = "<path/to/tls-key-file.key>";

    public static Control[] Rows { get; } =
    [
        Row(
            "C-0153", "Ensure that the --cert-file and --key-file arguments are set as appropriate", 8,
            new FlagsAreGiven(("cert-file", CertificateExample), ("key-file", KeyExample)),
            "etcd holds the whole state of the cluster, Secrets too. Without a certificate it sends all of it over the "
            + "network in plain text.",
            "Give etcd a serving certificate and its key with --cert-file and --key-file."),
        Row(
            "C-0154", "Ensure that the --client-cert-auth argument is set to true", 8,
            new FlagIs("client-cert-auth", "true"),
            "Unless etcd asks for a client certificate, whoever reaches its port can read every Secret and rewrite the "
            + "cluster.",
            "Start etcd with --client-cert-auth=true and name the authority of its clients with --trusted-ca-file."),
        Row(
            "C-0155", "Ensure that the --auto-tls argument is not set to true", 6,
            new FlagIs("auto-tls", "false") { ByDefault = true },
            "With this flag etcd signs a certificate for itself. No client can check such a certificate, so anyone can pose "
            + "as etcd.",
            "Remove --auto-tls, or set it to false, and give etcd a certificate of the cluster's authority."),
        Row(
            "C-0156", "Ensure that the --peer-cert-file and --peer-key-file arguments are set as appropriate", 7,
            new FlagsAreGiven(("peer-cert-file", CertificateExample), ("peer-key-file", KeyExample)) { ReviewsLine = true },
            "Members of an etcd cluster copy all data to each other. Without certificates for this traffic it can be read on "
            + "its way.",
            "Give each member of etcd a certificate and its key with --peer-cert-file and --peer-key-file."),
        Row(
            "C-0157", "Ensure that the --peer-client-cert-auth argument is set to true", 7,
            new FlagIs("peer-client-cert-auth", "true"),
            "Unless members ask each other for certificates, a stranger can join the etcd cluster and receive a copy of all "
            + "its data.",
            "Start etcd with --peer-client-cert-auth=true and name the authority of the members with --peer-trusted-ca-file."),
        Row(
            "C-0158", "Ensure that the --peer-auto-tls argument is not set to true", 6,
            new FlagIs("peer-auto-tls", "false") { ByDefault = true },
            "With this flag members of etcd sign certificates for themselves. Nobody can check these, so anyone can pose as "
            + "a member.",
            "Remove --peer-auto-tls, or set it to false, and give the members certificates of an authority."),
    ];

    private static FlagControl Row(string id, string name, double baseScore, FlagRule rule, string description, string remediation) =>
        new(ControlPlaneProgram.Etcd, id, name, baseScore, rule, description, remediation);
}
