namespace Kubescape.Controls.ControlPlane;

/// <summary>What the flags of kube-apiserver must say.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, sections 1.2 and 3.2; Kubernetes documentation, "kube-apiserver".</remarks>
internal static class ApiServerFlags
{
    private const string EnabledPlugins = "enable-admission-plugins";
    private const string DisabledPlugins = "disable-admission-plugins";
    private const string AuthorizationMode = "authorization-mode";
    private const string AuthorizationFile = "authorization-config";

    public static Control[] Rows { get; } =
    [
        Row(
            "C-0113", "Ensure that the API Server --anonymous-auth argument is set to false", 8,
            new FlagIs("anonymous-auth", "false"),
            "A request without credentials is let in as the user system:anonymous. One careless role binding then opens the "
            + "cluster to everyone who reaches the API server.",
            "Start the API server with --anonymous-auth=false, and give probes that need an answer credentials."),
        Row(
            "C-0114", "Ensure that the API Server --token-auth-file parameter is not set", 8,
            new FlagIsAbsent("token-auth-file"),
            "The file holds tokens in plain text that never expire and cannot be revoked without a restart.",
            "Remove --token-auth-file and let users log in with certificates or OpenID Connect."),
        Row(
            "C-0115", "Ensure that the API Server --DenyServiceExternalIPs is not set", 4,
            new ListLacks(EnabledPlugins, "DenyServiceExternalIPs"),
            "The plugin refuses every new Service with external addresses, also those that a cluster was built to use.",
            "Remove DenyServiceExternalIPs from --enable-admission-plugins if Services of the cluster need external "
            + "addresses."),
        Row(
            "C-0116",
            "Ensure that the API Server --kubelet-client-certificate and --kubelet-client-key arguments are set as appropriate", 7,
            new FlagsAreGiven(
                ("kubelet-client-certificate", "<path/to/appropriate/file>"), ("kubelet-client-key", "<path/to/appropriate/file>")),
            "Without a certificate the API server calls kubelets as nobody, so kubelets have to obey nobody, and do so for "
            + "anyone.",
            "Give the API server a client certificate for kubelets with --kubelet-client-certificate and "
            + "--kubelet-client-key."),
        Row(
            "C-0117", "Ensure that the API Server --kubelet-certificate-authority argument is set as appropriate", 8,
            new FlagsAreGiven(("kubelet-certificate-authority", "<path/to/ca.crt>")),
            "Unless the API server checks who a kubelet is, a machine in between can read and change logs, commands and port "
            + "forwards.",
            "Name the authority of the kubelets' certificates with --kubelet-certificate-authority."),
        Row(
            "C-0118", "Ensure that the API Server --authorization-mode argument is not set to AlwaysAllow", 7,
            new ListLacks(AuthorizationMode, "AlwaysAllow") { Otherwise = "RBAC" },
            "AlwaysAllow permits every request of everyone who is let in, whatever the roles say.",
            "Remove AlwaysAllow from --authorization-mode and use Node,RBAC."),
        Row(
            "C-0119", "Ensure that the API Server --authorization-mode argument includes Node", 5,
            new ListHas(AuthorizationMode, "Node") { Unless = AuthorizationFile },
            "The mode Node lets a kubelet read only what its own Pods need. Without it a broken node can read the Secrets of "
            + "others.",
            "Start the API server with --authorization-mode=Node,RBAC."),
        Row(
            "C-0120", "Ensure that the API Server --authorization-mode argument includes RBAC", 8,
            new ListHas(AuthorizationMode, "RBAC") { Unless = AuthorizationFile },
            "Roles and bindings limit users and programs only while the mode RBAC is on.",
            "Start the API server with --authorization-mode=Node,RBAC."),
        Row(
            "C-0121", "Ensure that the admission control plugin EventRateLimit is set", 4,
            new ListHas(EnabledPlugins, "EventRateLimit"),
            "A program that writes events without end can fill etcd and keep the API server busy until others are no longer "
            + "served.",
            "Add EventRateLimit to --enable-admission-plugins and set its limits in --admission-control-config-file."),
        Row(
            "C-0122", "Ensure that the admission control plugin AlwaysAdmit is not set", 8,
            new ListLacks(EnabledPlugins, "AlwaysAdmit"),
            "AlwaysAdmit stands for a cluster that accepts every object unseen; it was made for tests.",
            "Remove AlwaysAdmit from --enable-admission-plugins."),
        Row(
            "C-0123", "Ensure that the admission control plugin AlwaysPullImages is set", 4,
            new ListHas(EnabledPlugins, "AlwaysPullImages"),
            "An image that lies on a node can be started by any Pod there that knows its name, without the credentials to "
            + "pull it.",
            "Add AlwaysPullImages to --enable-admission-plugins, if the registry can bear the load."),
        Row(
            "C-0124", "Ensure that the admission control plugin SecurityContextDeny is set if PodSecurityPolicy is not used", 4,
            new ListHas(EnabledPlugins, "SecurityContextDeny") { Or = "PodSecurityPolicy" },
            "With neither plugin an old cluster lets every Pod choose its user and its rights. Both plugins are gone from "
            + "Kubernetes 1.30 on.",
            "Add SecurityContextDeny to --enable-admission-plugins; on newer clusters label namespaces for Pod Security "
            + "Admission."),
        Row(
            "C-0125", "Ensure that the admission control plugin ServiceAccount is set", 3,
            new ListLacks(DisabledPlugins, "ServiceAccount"),
            "The plugin gives Pods their service account and its token. Without it programs fall back on credentials that "
            + "are shared and written down somewhere.",
            "Remove ServiceAccount from --disable-admission-plugins."),
        Row(
            "C-0126", "Ensure that the admission control plugin NamespaceLifecycle is set", 3,
            new ListLacks(DisabledPlugins, "NamespaceLifecycle"),
            "The plugin refuses new objects in namespaces that are being deleted or do not exist. Without it leftovers run "
            + "on unseen.",
            "Remove NamespaceLifecycle from --disable-admission-plugins."),
        Row(
            "C-0127", "Ensure that the admission control plugin NodeRestriction is set", 4,
            new ListHas(EnabledPlugins, "NodeRestriction"),
            "Without the plugin a kubelet may change any Node and Pod, so one broken node can draw the workloads of others "
            + "to itself.",
            "Add NodeRestriction to --enable-admission-plugins."),
        Row(
            "C-0128", "Ensure that the API Server --secure-port argument is not set to 0", 8,
            new FlagIsAbsent("secure-port", "0"),
            "Port 0 switches HTTPS off: what then reaches the API server is neither encrypted nor authenticated.",
            "Remove --secure-port, or set it to a port between 1 and 65535."),
        Row(
            "C-0129", "Ensure that the API Server --profiling argument is set to false", 3,
            new FlagIs("profiling", "false"),
            "Profiles tell how the API server works inside, and taking one costs it time: both help an attacker.",
            "Start the API server with --profiling=false; switch profiling on only while you look for a fault."),
        Row(
            "C-0130", "Ensure that the API Server --audit-log-path argument is set", 7,
            new FlagsAreGiven(("audit-log-path", "/var/log/apiserver/audit.log")),
            "Without a place for the audit log nobody can find out who did what in the cluster.",
            "Say where the audit log is to be written with --audit-log-path."),
        Row(
            "C-0131", "Ensure that the API Server --audit-log-maxage argument is set to 30 or as appropriate", 4,
            new FlagIsAtLeast("audit-log-maxage", 30),
            "Attacks are often noticed weeks later. Audit logs that are gone by then explain nothing.",
            "Keep audit logs for at least 30 days with --audit-log-maxage=30."),
        Row(
            "C-0132", "Ensure that the API Server --audit-log-maxbackup argument is set to 10 or as appropriate", 4,
            new FlagIsSuitable("audit-log-maxbackup", "10, or as many audit logs as the rules of your organisation ask for"),
            "Full audit logs are kept only up to this number; whoever makes enough noise pushes the traces of an attack out.",
            "Set --audit-log-maxbackup to 10 or to what your organisation asks for, and confirm it by hand."),
        Row(
            "C-0133", "Ensure that the API Server --audit-log-maxsize argument is set to 100 or as appropriate", 4,
            new FlagIsSuitable("audit-log-maxsize", "100, or as many megabytes as the rules of your organisation ask for"),
            "An audit log that grows without a limit fills the disk of the control plane, and one that is too small loses "
            + "records.",
            "Set --audit-log-maxsize to 100 or to what your organisation asks for, and confirm it by hand."),
        Row(
            "C-0134", "Ensure that the API Server --request-timeout argument is set as appropriate", 4,
            new FlagIsSuitable("request-timeout", "no flag (60 seconds), or as long as slow clients need") { ByDefault = true },
            "A long timeout lets slow requests hold on to the API server until it has no room for others; a short one breaks "
            + "clients on slow networks.",
            "Remove --request-timeout, which leaves it at 60 seconds, or confirm by hand that the value suits your network."),
        Row(
            "C-0135", "Ensure that the API Server --service-account-lookup argument is set to true", 6,
            new FlagIsAbsent("service-account-lookup", "false") { Instead = "true" },
            "Without the lookup a token stays valid after its Secret or service account was deleted, so a stolen one cannot "
            + "be revoked.",
            "Remove --service-account-lookup=false: the lookup is on by default."),
        Row(
            "C-0136", "Ensure that the API Server --service-account-key-file argument is set as appropriate", 5,
            new FlagsAreGiven(("service-account-key-file", "<path/to/key.pub>")),
            "Without a key of their own, tokens of service accounts are checked with the key of the API server's "
            + "certificate: neither can then be replaced without the other.",
            "Name the public key of service account tokens with --service-account-key-file."),
        Row(
            "C-0137", "Ensure that the API Server --etcd-certfile and --etcd-keyfile arguments are set as appropriate", 8,
            new FlagsAreGiven(
                ("etcd-certfile", "<path/to/client-certificate-file.crt>"), ("etcd-keyfile", "<path/to/client-key-file.key>")),
            "An API server without a client certificate can only use an etcd that asks for none, and such an etcd serves "
            + "anyone.",
            "Give the API server a client certificate for etcd with --etcd-certfile and --etcd-keyfile."),
        Row(
            "C-0138", "Ensure that the API Server --tls-cert-file and --tls-private-key-file arguments are set as appropriate", 8,
            new FlagsAreGiven(
                ("tls-cert-file", "<path/to/tls-certificate-file.crt>"), ("tls-private-key-file", "<path/to/tls-key-file.key>")),
            "Without a certificate from an authority the API server signs one for itself, and clients cannot tell it from an "
            + "impostor.",
            "Give the API server a serving certificate and its key with --tls-cert-file and --tls-private-key-file."),
        Row(
            "C-0139", "Ensure that the API Server --client-ca-file argument is set as appropriate", 8,
            new FlagsAreGiven(("client-ca-file", "<path/to/client-ca.crt>")),
            "Without the authority's certificate the API server cannot check client certificates, and weaker ways to log in "
            + "remain.",
            "Name the authority of client certificates with --client-ca-file."),
        Row(
            "C-0140", "Ensure that the API Server --etcd-cafile argument is set as appropriate", 8,
            new FlagsAreGiven(("etcd-cafile", "<path/to/ca-file.crt>")),
            "Unless the API server checks who etcd is, a machine in between can read and change the whole state of the "
            + "cluster.",
            "Name the authority of etcd's certificate with --etcd-cafile."),
        Row(
            "C-0141", "Ensure that the API Server --encryption-provider-config argument is set as appropriate", 7,
            new FlagsAreGiven(("encryption-provider-config", "<path/to/encryption-config.yaml>")),
            "Without encryption etcd holds Secrets in plain text, and its disks, snapshots and backups give them away.",
            "Write an encryption configuration that covers Secrets and name it with --encryption-provider-config."),
        Row(
            "C-0143", "Ensure that the API Server only makes use of Strong Cryptographic Ciphers", 5,
            CipherSuites.OnlyListed,
            "A connection that agrees on a weak cipher can be decrypted by who records it.",
            "List only strong suites in --tls-cipher-suites."),
        Row(
            "C-0160", "Ensure that a minimal audit policy is created", 5,
            new FlagsAreGiven(("audit-policy-file", null)) { ReviewsLine = true },
            "Without an audit policy the API server records nothing, and nobody can find out who did what in the cluster.",
            "Write an audit policy and name it with --audit-policy-file."),
        Row(
            "C-0277", "Ensure that the API Server only makes use of Strong Cryptographic Ciphers", 5,
            CipherSuites.NoneWeak,
            "Suites with RC4, 3DES or without forward secrecy let who records a connection decrypt it, now or once a key is "
            + "stolen.",
            "Leave the weak suites out of --tls-cipher-suites."),
        Row(
            "C-0283", "Ensure that the API Server --DenyServiceExternalIPs is set", 4,
            new ListHas(EnabledPlugins, "DenyServiceExternalIPs"),
            "Who may create a Service can give it any external address and so receive what other Pods send to that address.",
            "Add DenyServiceExternalIPs to --enable-admission-plugins."),
        Row(
            "C-0290", "Ensure that the --service-account-extend-token-expiration parameter is set to false", 6,
            new FlagIs("service-account-extend-token-expiration", "false"),
            "While this is on, tokens of service accounts live for a year instead of an hour, and so do stolen ones.",
            "Start the API server with --service-account-extend-token-expiration=false, once every client renews its tokens."),
    ];

    private static FlagControl Row(string id, string name, double baseScore, FlagRule rule, string description, string remediation) =>
        new(ControlPlaneProgram.ApiServer, id, name, baseScore, rule, description, remediation);
}
